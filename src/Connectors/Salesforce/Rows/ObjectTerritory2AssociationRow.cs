namespace Performix.Connectors.Salesforce.Rows;

/// <summary>Which account is in a territory now.</summary>
public sealed record ObjectTerritory2AssociationRow : OrgRow
{
    public string? ObjectId { get; init; }

    public string? Territory2Id { get; init; }
}
