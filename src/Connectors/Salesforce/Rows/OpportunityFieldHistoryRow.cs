namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A change of an opportunity's field. A change of owner leaves two: one with the ids, one with the
/// names.</summary>
public sealed record OpportunityFieldHistoryRow : OrgRow
{
    public string? OpportunityId { get; init; }

    public string? DataType { get; init; }

    public string? OldValue { get; init; }

    public string? NewValue { get; init; }

    public DateTimeOffset? CreatedDate { get; init; }
}
