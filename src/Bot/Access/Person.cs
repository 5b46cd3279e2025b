namespace Performix.Bot.Access;

/// <summary>Somebody in the organisation, as far as access and names need it.</summary>
/// <param name="Id">The Salesforce id.</param>
/// <param name="Name">The name people know.</param>
/// <param name="Email">The address that identity mode <c>email</c> compares.</param>
/// <param name="ManagerId">The manager's id; null at the top.</param>
public sealed record Person(string Id, string Name, string Email, string? ManagerId);
