namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A role of the role hierarchy.</summary>
public sealed record UserRoleRow : OrgRow
{
    public string? Name { get; init; }
}
