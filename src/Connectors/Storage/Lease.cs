namespace Performix.Connectors.Storage;

/// <summary>
/// The right to do one thing alone, until a moment by the owner's clock. The version changes with each renewal;
/// a lease that another took cannot be renewed.
/// </summary>
public sealed record Lease(string Name, string Owner, DateTimeOffset Until, string Version);
