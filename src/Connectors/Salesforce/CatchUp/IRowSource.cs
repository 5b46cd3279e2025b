using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>Where the rows of one reading come from: all of them from the org, or what has changed from the org and the
/// rest from the fact store. Both give the same rows in the same order.</summary>
internal interface IRowSource
{
    /// <summary>What was left out so far and why, by <c>Object</c> or <c>Object.Field</c>.</summary>
    IReadOnlyDictionary<string, string> Absent { get; }

    /// <summary>The rows of an object in the order of ids; null where it is left out.</summary>
    Task<IReadOnlyList<TRow>?> RowsAsync<TRow>(WantedObject wanted, CancellationToken cancellationToken)
        where TRow : OrgRow;

    /// <summary>The counts of an object by quarter; null where it is left out.</summary>
    Task<IReadOnlyList<Grouped<TRow>>?> CountsAsync<TRow>(
        WantedCounts wanted, CountSpan span, CancellationToken cancellationToken);
}
