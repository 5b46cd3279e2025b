using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Counts the rows of each object and keeps those that did not become facts.</summary>
/// <param name="suffix">What stands after an object's name.</param>
internal sealed class RowLog(string suffix)
{
    private readonly List<Rejected> rejected = [];
    private readonly Dictionary<string, (int Rows, int Bad)> counts = [];

    /// <summary>The rows that did not become facts.</summary>
    public IReadOnlyList<Rejected> Rejected => rejected;

    /// <summary>The rows by object.</summary>
    public IReadOnlyList<SourceCount> Sources =>
        [.. counts.Select(count => new SourceCount(count.Key + suffix, count.Value.Rows, count.Value.Bad))];

    /// <summary>The facts of an object's rows; a row that is of no concern makes none and is not rejected.</summary>
    public List<TFact> Read<TRow, TFact>(
        string name, IEnumerable<TRow>? rows, Func<TRow, RowCheck, TFact?> toFact)
        where TRow : OrgRow
        where TFact : class
    {
        var facts = new List<TFact>();
        foreach (var row in Counted(name, rows))
        {
            var check = new RowCheck();
            var fact = toFact(row, check);
            if (!check.IsSound)
            {
                Reject(name, row, check.Field, check.Reason);
            }
            else if (fact is not null)
            {
                facts.Add(fact);
            }
        }

        return facts;
    }

    /// <summary>The rows by id; one without an id, or with that of another, is rejected.</summary>
    public Dictionary<string, TRow> ById<TRow>(string name, IEnumerable<TRow>? rows)
        where TRow : OrgRow
    {
        var byId = new Dictionary<string, TRow>(StringComparer.Ordinal);
        Read<TRow, TRow>(name, rows, (row, check) =>
        {
            var id = check.Need(SalesforceId.Of(row.Id), "Id");
            check.That(!check.IsSound || byId.TryAdd(id, row), "Id", $"the id '{id}' is there twice");
            return row;
        });
        return byId;
    }

    /// <summary>Keeps a row that did not become a fact.</summary>
    public void Reject(string name, OrgRow row, string field, string reason)
    {
        var (rows, bad) = counts.GetValueOrDefault(name);
        counts[name] = (rows, bad + 1);
        rejected.Add(new Rejected(name + suffix, row.Line, field, reason) { RowId = SalesforceId.Of(row.Id) });
    }

    private IEnumerable<TRow> Counted<TRow>(string name, IEnumerable<TRow>? rows)
        where TRow : OrgRow
    {
        if (rows is null)
        {
            yield break;
        }

        counts.TryAdd(name, default);
        foreach (var row in rows)
        {
            var (seen, bad) = counts[name];
            counts[name] = (seen + 1, bad);
            if (row.IsDeleted != true)
            {
                yield return row;
            }
        }
    }
}
