namespace Performix.Connectors.Salesforce.Mapping;

/// <summary>Who of the users with a quota, an opportunity or a territory is looked at. Managers never are.</summary>
public sealed record PopulationMapping
{
    /// <summary>Who is in: whoever meets one of these; everybody where there is none.</summary>
    public IReadOnlyList<FieldRule> Include { get; init; } = [];

    /// <summary>Who is out all the same.</summary>
    public IReadOnlyList<FieldRule> Exclude { get; init; } = [];
}
