namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A change of an account's field. A change of owner leaves two: one with the ids, one with the
/// names.</summary>
public sealed record AccountHistoryRow : OrgRow
{
    public string? AccountId { get; init; }

    public string? DataType { get; init; }

    public string? OldValue { get; init; }

    public string? NewValue { get; init; }

    public DateTimeOffset? CreatedDate { get; init; }
}
