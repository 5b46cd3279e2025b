using System.Collections.Concurrent;
using Performix.Sandbox.Org.Soql;

namespace Performix.Sandbox.Org.Http;

/// <summary>
/// Answers that are fetched a page at a time. A page can be fetched again; a locator lives two days.
/// </summary>
internal sealed class Cursors(TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(2);
    private readonly ConcurrentDictionary<string, Cursor> _open = new(StringComparer.Ordinal);
    private int _count;

    public Cursor Open(QueryResult result, int batchSize)
    {
        var id = SfId.Of("01g", Interlocked.Increment(ref _count));
        return _open[id] = new Cursor(id, result, batchSize, time.GetUtcNow());
    }

    /// <summary>The cursor of a locator that is still good.</summary>
    public Cursor? Find(string id) =>
        _open.TryGetValue(id, out var cursor) && time.GetUtcNow() - cursor.Opened < Life ? cursor : null;

    public void Close(string id) => _open.TryRemove(id, out _);

    internal sealed record Cursor(string Id, QueryResult Result, int BatchSize, DateTimeOffset Opened);
}
