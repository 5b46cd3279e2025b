namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A model of territories, of which one is active.</summary>
public sealed record Territory2ModelRow : OrgRow
{
    public string? State { get; init; }

    public DateTimeOffset? ActivatedDate { get; init; }

    public DateTimeOffset? DeactivatedDate { get; init; }
}
