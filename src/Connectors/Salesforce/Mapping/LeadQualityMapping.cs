namespace Performix.Connectors.Salesforce.Mapping;

/// <summary>How good a lead is.</summary>
public sealed record LeadQualityMapping
{
    /// <summary>The field of Lead that says it; empty for none.</summary>
    public string Field { get; init; } = "Rating";

    /// <summary>What its words are worth; empty where the field is a number that stands as it is.</summary>
    public IReadOnlyDictionary<string, double> Scores { get; init; } =
        new Dictionary<string, double> { ["Hot"] = 3, ["Warm"] = 2, ["Cold"] = 1 };
}
