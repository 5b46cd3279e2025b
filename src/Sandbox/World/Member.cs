namespace Performix.Sandbox.World;

/// <summary>Someone in the chat workspace.</summary>
/// <param name="Name">As displayed.</param>
/// <param name="Email">The same as the org's user has; a guest has none there.</param>
/// <param name="Role">rep, manager, leader, revops or guest.</param>
/// <param name="ManagerEmail">Of the person this one reports to.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record Member(string Name, string Email, string Role, string? ManagerEmail, string TimeZone);
