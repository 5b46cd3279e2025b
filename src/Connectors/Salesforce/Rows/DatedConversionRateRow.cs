namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A rate for a stretch of days, the next start being exclusive.</summary>
public sealed record DatedConversionRateRow : OrgRow
{
    public string? IsoCode { get; init; }

    public decimal? ConversionRate { get; init; }

    public DateOnly? StartDate { get; init; }

    public DateOnly? NextStartDate { get; init; }
}
