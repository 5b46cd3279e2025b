namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A territory.</summary>
public sealed record Territory2Row : OrgRow
{
    public string? Name { get; init; }

    public string? Territory2ModelId { get; init; }
}
