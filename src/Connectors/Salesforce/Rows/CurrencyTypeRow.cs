namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A currency, with what one unit of corporate currency costs in it.</summary>
public sealed record CurrencyTypeRow : OrgRow
{
    public string? IsoCode { get; init; }

    public decimal? ConversionRate { get; init; }

    public bool? IsCorporate { get; init; }
}
