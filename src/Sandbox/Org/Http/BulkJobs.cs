using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Performix.Sandbox.Org.Soql;

namespace Performix.Sandbox.Org.Http;

/// <summary>The bulk jobs that have not been deleted, and how their result pages are pointed to.</summary>
internal sealed class BulkJobs(TimeProvider time)
{
    /// <summary>Rows a page of results has where the client does not say.</summary>
    public const int DefaultPage = 50_000;

    private readonly ConcurrentDictionary<string, BulkJob> _jobs = new(StringComparer.Ordinal);
    private int _count;

    public int Created => Volatile.Read(ref _count);

    public BulkJob Create(string operation, QueryResult result)
    {
        var id = SfId.Of("750", Interlocked.Increment(ref _count));
        return _jobs[id] = new BulkJob(id, operation, result, time.GetUtcNow());
    }

    public BulkJob Get(string id) =>
        _jobs.TryGetValue(SfId.Full(id), out var job) ? job : throw SfError.NotFound();

    public void Delete(string id)
    {
        if (!_jobs.TryRemove(SfId.Full(id), out _))
        {
            throw SfError.NotFound();
        }
    }

    public string? ObjectOf(string id) =>
        _jobs.TryGetValue(SfId.Full(id), out var job) ? job.Result.ObjectName : null;

    /// <summary>A locator says nothing to the client: a row and a page number in base 64.</summary>
    public static string LocatorOf(long row, int page) => Convert.ToBase64String(
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{row}.{page}"))).TrimEnd('=');

    /// <summary>
    /// Row and page of a locator, the first ones of an empty one; none where it is not ours.
    /// </summary>
    public static (long Row, int Page)? Read(string locator)
    {
        if (locator.Length == 0)
        {
            return (0, 0);
        }

        var bytes = new byte[locator.Length];
        var padded = locator.PadRight((locator.Length + 3) / 4 * 4, '=');
        var parts = Convert.TryFromBase64String(padded, bytes, out var length)
            ? Encoding.ASCII.GetString(bytes, 0, length).Split('.')
            : [];
        return parts is [var row, var page]
            && long.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? (at, number)
                : null;
    }
}
