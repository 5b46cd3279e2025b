namespace Performix.Connectors.Salesforce.Rows;

/// <summary>An opportunity.</summary>
public sealed record OpportunityRow : OrgRow
{
    public string? AccountId { get; init; }

    public string? OwnerId { get; init; }

    public string? CreatedById { get; init; }

    public DateTimeOffset? CreatedDate { get; init; }

    public DateOnly? CloseDate { get; init; }

    public string? StageName { get; init; }

    public bool? IsWon { get; init; }

    public bool? IsClosed { get; init; }

    public string? Type { get; init; }

    public string? LeadSource { get; init; }

    public string? Territory2Id { get; init; }

    public string? CurrencyIsoCode { get; init; }
}
