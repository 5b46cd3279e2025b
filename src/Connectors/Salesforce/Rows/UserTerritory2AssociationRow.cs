namespace Performix.Connectors.Salesforce.Rows;

/// <summary>Who is in a territory now.</summary>
public sealed record UserTerritory2AssociationRow : OrgRow
{
    public string? UserId { get; init; }

    public string? Territory2Id { get; init; }

    public bool? IsActive { get; init; }
}
