namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A lead.</summary>
public sealed record LeadRow : OrgRow
{
    public string? OwnerId { get; init; }

    public DateTimeOffset? CreatedDate { get; init; }

    public string? LeadSource { get; init; }

    public string? Rating { get; init; }

    public bool? IsConverted { get; init; }
}
