namespace Performix.Connectors.Salesforce;

/// <summary>Records to be counted by the org, quarter by quarter.</summary>
/// <param name="Object">The object, with the fields to group by.</param>
/// <param name="Day">The field that says when: a date.</param>
/// <param name="From">The first day.</param>
/// <param name="Month">The month the fiscal year starts in: quarters are the org's.</param>
internal sealed record WantedCounts(WantedObject Object, string Day, DateOnly From, int Month)
{
    /// <summary>Whether old ones are in the archive, where only queryAll looks.</summary>
    public bool IsArchived { get; init; }
}
