namespace Performix.Connectors.Salesforce.Mapping;

/// <summary>How amounts in other currencies become corporate currency.</summary>
public sealed record CurrencyMapping
{
    /// <summary>The corporate currency's ISO code; empty to take the one the source names, or its only one.</summary>
    public string Corporate { get; init; } = "";

    /// <summary>What one unit of each other currency is worth in corporate currency.</summary>
    public IReadOnlyDictionary<string, decimal> Rates { get; init; } = new Dictionary<string, decimal>();
}
