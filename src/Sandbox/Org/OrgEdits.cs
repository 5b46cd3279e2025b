using Performix.Sandbox.Org.Schema;

namespace Performix.Sandbox.Org;

/// <summary>
/// Changes to the org while it runs, as its users would make them: each bumps the row's SystemModstamp.
/// </summary>
public sealed class OrgEdits
{
    private readonly OrgTables _tables;
    private readonly Func<DateTimeOffset> _now;

    internal OrgEdits(OrgTables tables, Func<DateTimeOffset> now) => (_tables, _now) = (tables, now);

    /// <summary>Writes a share of an object's rows again, with nothing new in them.</summary>
    /// <returns>How many.</returns>
    public int Touch(string objectName, double share)
    {
        var table = Stored(objectName);
        var count = (int)Math.Ceiling(table.Count * share);
        for (var i = 0; i < count; i++)
        {
            table.Change((long)i * table.Count / count, Stamped([]));
        }

        return count;
    }

    public void Set(string objectName, string id, string field, object? value) =>
        Row(objectName, id, (table, handle) => table.Change(handle, Stamped(new() { [field] = value })));

    /// <summary>Changes a field as a formula or a parent's roll-up does: the stamp stays.</summary>
    public void SetQuietly(string objectName, string id, string field, object? value) =>
        Row(objectName, id, (table, handle) =>
            table.Change(handle, new Dictionary<string, object?> { [field] = value }));

    /// <summary>Puts a row into the recycle bin.</summary>
    public void Delete(string objectName, string id) => Set(objectName, id, "IsDeleted", true);

    /// <summary>Adds a row like an old one.</summary>
    /// <returns>Its id.</returns>
    public string Copy(string objectName, string id, IReadOnlyDictionary<string, object?> values)
    {
        var added = "";
        Row(objectName, id, (table, handle) =>
        {
            var stamped = Stamped(new Dictionary<string, object?>(values) { ["CreatedDate"] = _now() });
            var row = table.At(table.Copy(handle, stamped));
            added = (string)(row.Read(table.Spec.Fields[0]) ?? "");
        });
        return added;
    }

    private Dictionary<string, object?> Stamped(Dictionary<string, object?> values)
    {
        var now = _now();
        values["SystemModstamp"] = now;
        values["LastModifiedDate"] = now;
        return values;
    }

    private void Row(string objectName, string id, Action<StoredTable, long> change)
    {
        var table = Stored(objectName);
        var row = table.Find(id) ?? throw new ArgumentException($"{objectName} {id} is not there.", nameof(id));
        change(table, row.Handle);
    }

    private StoredTable Stored(string objectName) => _tables.Table(objectName) as StoredTable
        ?? throw new ArgumentException($"{objectName} has no rows that can be changed.", nameof(objectName));
}
