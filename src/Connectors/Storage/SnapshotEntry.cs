namespace Performix.Connectors.Storage;

/// <summary>One line of a history: when, and how many bytes the payload has.</summary>
public sealed record SnapshotEntry(DateTimeOffset AsOf, long Bytes);
