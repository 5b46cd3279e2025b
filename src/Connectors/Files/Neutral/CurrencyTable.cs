using Performix.Analysis.Units;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Files.Neutral;

/// <summary>Amounts into corporate currency by the rates of the mapping.</summary>
internal sealed class CurrencyTable
{
    private readonly IReadOnlyDictionary<string, decimal> rates;

    /// <summary>Makes the table; without a corporate currency in the mapping, the only one in the data is it.</summary>
    public CurrencyTable(CurrencyMapping mapping, IReadOnlyList<string> inData)
    {
        rates = mapping.Rates;
        Corporate = mapping.Corporate.Length > 0 ? mapping.Corporate.ToUpperInvariant()
            : inData.Where(code => code.Length > 0).ToList() is [var only] && !rates.ContainsKey(only) ? only
            : "";
    }

    /// <summary>The corporate currency's ISO code; empty where nothing says it.</summary>
    public string Corporate { get; }

    /// <summary>An amount in corporate currency; null where there is no rate for its currency.</summary>
    public Money? ToCorporate(decimal amount, string currency)
    {
        var code = currency.ToUpperInvariant();
        return code.Length == 0 || code == Corporate ? new Money(amount)
            : rates.TryGetValue(code, out var rate) ? new Money(amount * rate)
            : null;
    }
}
