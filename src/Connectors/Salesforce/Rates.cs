using Performix.Analysis.Units;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>
/// Amounts into corporate currency: by the rates of the mapping, else by the org's dated rates, else by its rates of
/// today. An org's rate says what one unit of corporate currency costs in the other, so amounts are divided by it.
/// </summary>
internal sealed class Rates
{
    private readonly IReadOnlyDictionary<string, decimal> worth;
    private readonly Dictionary<string, decimal> today = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, DatedConversionRateRow> dated;

    /// <summary>Takes the rates in.</summary>
    /// <param name="mapping">The rates of the mapping, which go first.</param>
    /// <param name="log">Where rows are counted.</param>
    /// <param name="rows">The org's rates.</param>
    /// <param name="inData">The currencies of the opportunities.</param>
    public Rates(CurrencyMapping mapping, RowLog log, OrgRows rows, IReadOnlyList<string> inData)
    {
        worth = mapping.Rates;
        var currencies = log.Read<CurrencyTypeRow, CurrencyTypeRow>("CurrencyType", rows.Currencies, Sound);
        foreach (var currency in currencies)
        {
            today[currency.IsoCode ?? ""] = currency.ConversionRate ?? 1m;
        }

        dated = log.Read<DatedConversionRateRow, DatedConversionRateRow>("DatedConversionRate", rows.DatedRates, Sound)
            .ToLookup(rate => rate.IsoCode ?? "", StringComparer.OrdinalIgnoreCase);
        Corporate = mapping.Corporate.Length > 0 ? mapping.Corporate
            : currencies.Find(currency => currency.IsCorporate == true)?.IsoCode
            ?? (inData is [var only] && !worth.ContainsKey(only) ? only : "");
    }

    /// <summary>The corporate currency's ISO code; empty where nothing says it.</summary>
    public string Corporate { get; }

    /// <summary>An amount in corporate currency; null where there is no rate.</summary>
    public Money? ToCorporate(decimal amount, string? currency, DateOnly on)
    {
        if (currency is null or "" || currency.Equals(Corporate, StringComparison.OrdinalIgnoreCase))
        {
            return new Money(amount);
        }

        return worth.TryGetValue(currency, out var rate) ? new Money(amount * rate)
            : RateOn(currency, on) is { } divisor ? new Money(amount / divisor)
            : null;
    }

    private static CurrencyTypeRow Sound(CurrencyTypeRow row, RowCheck check)
    {
        check.Need(row.IsoCode, "IsoCode");
        check.That(row.ConversionRate is > 0, "ConversionRate", "the rate is not above 0");
        return row;
    }

    private static DatedConversionRateRow Sound(DatedConversionRateRow row, RowCheck check)
    {
        check.Need(row.IsoCode, "IsoCode");
        check.Need(row.StartDate, "StartDate");
        check.That(row.ConversionRate is > 0, "ConversionRate", "the rate is not above 0");
        return row;
    }

    private decimal? RateOn(string currency, DateOnly on) =>
        dated[currency].FirstOrDefault(rate => rate.StartDate <= on && !(rate.NextStartDate <= on))?.ConversionRate
            ?? (today.TryGetValue(currency, out var rate) ? rate : null);
}
