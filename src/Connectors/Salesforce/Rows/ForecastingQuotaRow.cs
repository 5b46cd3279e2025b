namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A quota, of the standard object or of one of the organisation's own.</summary>
public sealed record ForecastingQuotaRow : OrgRow
{
    public string? QuotaOwnerId { get; init; }

    public decimal? QuotaAmount { get; init; }

    public decimal? QuotaQuantity { get; init; }

    public DateOnly? StartDate { get; init; }

    /// <summary>The last day, inclusive; the standard object has none.</summary>
    public DateOnly? EndDate { get; init; }

    public string? PeriodId { get; init; }

    public string? ForecastingTypeId { get; init; }

    public string? Territory2Id { get; init; }

    public string? ProductFamily { get; init; }

    public string? CurrencyIsoCode { get; init; }
}
