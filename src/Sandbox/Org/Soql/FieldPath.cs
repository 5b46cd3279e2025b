using Performix.Sandbox.Org.Schema;

namespace Performix.Sandbox.Org.Soql;

/// <summary>A field of a row, or of a row that it points to.</summary>
/// <param name="Tables">Where the rows pointed to are found.</param>
/// <param name="Parents">The references on the way.</param>
/// <param name="Field">The field at its end.</param>
internal sealed record FieldPath(OrgTables Tables, IReadOnlyList<FieldSpec> Parents, FieldSpec Field)
{
    /// <summary>Within a run a path lies as its first step does.</summary>
    public Spread Spread => Parents.Count == 0 ? Field.Spread
        : Parents[0].Spread == Spread.Constant ? Spread.Constant : Spread.Varied;

    public object? Read(Row row) => Parent(row, Parents.Count) is { } parent ? parent.Read(Field) : null;

    /// <summary>The row after so many steps; none where a reference is empty.</summary>
    public Row? Parent(Row row, int steps)
    {
        Row? at = row;
        for (var i = 0; i < steps && at is { } here; i++)
        {
            at = here.Read(Parents[i]) is string id && Parents[i].RefersTo is { } target
                ? Tables.Table(target)?.Find(id)
                : null;
        }

        return at;
    }
}
