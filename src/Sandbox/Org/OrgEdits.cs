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
        var stamp = Stamped([]);
        for (var i = 0; i < count; i++)
        {
            table.Change((long)i * table.Count / count, stamp);
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

    /// <summary>Takes a row out of the recycle bin.</summary>
    public void Undelete(string objectName, string id) => Set(objectName, id, "IsDeleted", false);

    /// <summary>Deletes a row past the recycle bin: nothing tells of it.</summary>
    public void Purge(string objectName, string id) => Row(objectName, id, (table, handle) => table.Purge(handle));

    /// <summary>Merges an account into another. Its opportunities go along, and nothing stamps them.</summary>
    public void MergeAccounts(string loser, string master)
    {
        var opportunities = Stored("Opportunity");
        var account = opportunities.Spec.Field("AccountId")
            ?? throw new InvalidOperationException("Opportunity has no AccountId.");
        foreach (var run in opportunities.Runs().ToList())
        {
            if (opportunities.At(run.First).Read(account) as string == loser)
            {
                opportunities.Change(run.First, new Dictionary<string, object?> { ["AccountId"] = master });
            }
        }

        Row("Account", loser, (table, handle) => table.Change(
            handle, Stamped(new() { ["IsDeleted"] = true, ["MasterRecordId"] = master })));
    }

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
