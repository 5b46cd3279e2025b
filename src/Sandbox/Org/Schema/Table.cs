namespace Performix.Sandbox.Org.Schema;

/// <summary>The rows of one object. Handles run from 0 and never change their meaning.</summary>
internal abstract class Table(ObjectSpec spec)
{
    public ObjectSpec Spec => spec;

    public abstract long Count { get; }

    /// <summary>Rows out of the recycle bin.</summary>
    public long LiveCount => spec.Field("IsDeleted") is { } deleted
        ? Runs().Where(run => At(run.First).Read(deleted) is not true).Sum(run => run.Count)
        : Count;

    /// <summary>
    /// All rows, in runs whose rows differ only in the fields that are not constant in them.
    /// </summary>
    public abstract IEnumerable<RowRun> Runs();

    public abstract Row At(long handle);

    public virtual object? Read(Row row, FieldSpec field) => field.Read(row.Source);

    /// <summary>The row with this id, where rows of this object can be pointed to.</summary>
    public virtual Row? Find(string id) => null;

    /// <summary>Whether a row is in the recycle bin or the archive, which only queryAll looks into.</summary>
    public bool IsHidden(Row row) =>
        Is(row, spec.Field("IsDeleted")) || Is(row, spec.Field("IsArchived"));

    private static bool Is(Row row, FieldSpec? field) => field is not null && row.Read(field) is true;
}
