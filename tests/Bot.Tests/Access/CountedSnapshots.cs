using Performix.Connectors.Storage;

namespace Performix.Bot.Tests.Access;

/// <summary>The real snapshots, with a count of how often a whole one was read; the first reads may fail.</summary>
internal sealed class CountedSnapshots(ISnapshots real, int failing = 0) : ISnapshots
{
    private int _reads;

    public int Reads => _reads;

    public Task SaveAsync(Snapshot snapshot, CancellationToken cancellationToken) =>
        real.SaveAsync(snapshot, cancellationToken);

    public Task<Snapshot?> LatestAsync(string kind, CancellationToken cancellationToken) =>
        AtAsync(kind, DateTimeOffset.MaxValue, cancellationToken);

    public Task<Snapshot?> AtAsync(string kind, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        Interlocked.Increment(ref _reads) > failing
            ? real.AtAsync(kind, asOf, cancellationToken)
            : throw new IOException("The disk is away.");

    public Task<IReadOnlyList<SnapshotEntry>> HistoryAsync(
        string kind, int limit, CancellationToken cancellationToken) =>
        real.HistoryAsync(kind, limit, cancellationToken);

    public Task PruneAsync(string kind, int keepLast, CancellationToken cancellationToken) =>
        real.PruneAsync(kind, keepLast, cancellationToken);
}
