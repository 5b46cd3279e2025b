namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A part of an opportunity credited to a user.</summary>
public sealed record OpportunitySplitRow : OrgRow
{
    public string? OpportunityId { get; init; }

    public string? SplitOwnerId { get; init; }

    public decimal? SplitPercentage { get; init; }

    public string? SplitTypeId { get; init; }
}
