namespace Performix.Connectors.Tests.Protection;

/// <summary>One stored row: its key, and its values by name.</summary>
public sealed record StoredRow(string Key, IReadOnlyDictionary<string, object?> Values);
