namespace Performix.Connectors.Storage;

/// <summary>
/// Snapshots with their history. A reader sees a whole one or none, also while one is written or removed.
/// </summary>
public interface ISnapshots
{
    /// <summary>Saves all or nothing: after a crash midway the one before is still the latest.</summary>
    Task SaveAsync(Snapshot snapshot, CancellationToken cancellationToken);

    Task<Snapshot?> LatestAsync(string kind, CancellationToken cancellationToken);

    /// <summary>The snapshot that was the latest at that moment: the newest that is not newer.</summary>
    Task<Snapshot?> AtAsync(string kind, DateTimeOffset asOf, CancellationToken cancellationToken);

    /// <summary>The newest first.</summary>
    Task<IReadOnlyList<SnapshotEntry>> HistoryAsync(
        string kind, int limit, CancellationToken cancellationToken);

    /// <summary>Removes all but the newest, with what interrupted saves left behind before them.</summary>
    Task PruneAsync(string kind, int keepLast, CancellationToken cancellationToken);
}
