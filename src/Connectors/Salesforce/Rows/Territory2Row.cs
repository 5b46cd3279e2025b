namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A territory.</summary>
public sealed record Territory2Row : OrgRow
{
    public string? Name { get; init; }

    /// <summary>What it is called in its model, and in a model that was copied from that one.</summary>
    public string? DeveloperName { get; init; }

    public string? Territory2ModelId { get; init; }
}
