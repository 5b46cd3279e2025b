namespace Performix.Connectors.Salesforce.Rows;

/// <summary>An account.</summary>
public sealed record AccountRow : OrgRow
{
    public string? OwnerId { get; init; }

    public string? Type { get; init; }

    public string? Industry { get; init; }

    public decimal? AnnualRevenue { get; init; }

    public int? NumberOfEmployees { get; init; }

    public DateTimeOffset? CreatedDate { get; init; }

    public string? CurrencyIsoCode { get; init; }
}
