namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A user, manager or rep, active or not.</summary>
public sealed record UserRow : OrgRow
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Title { get; init; }

    public string? ManagerId { get; init; }

    public string? UserRoleId { get; init; }

    public string? UserType { get; init; }

    public bool? IsActive { get; init; }
}
