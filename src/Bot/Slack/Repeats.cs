using System.Collections.Concurrent;

namespace Performix.Bot.Slack;

/// <summary>Remembers for a while what came in, since Slack may deliver the same twice.</summary>
public sealed class Repeats(TimeProvider time)
{
    /// <summary>Slack repeats an event for the last time after about six minutes.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, Task Settled)> _met =
        new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Lazy<Task<object?>>> _done = new(StringComparer.Ordinal);

    /// <summary>False where the same was asked before; what has no name is always the first.</summary>
    /// <param name="name">A trigger id, an event id, or a natural key such as user and event time.</param>
    public bool IsFirst(string? name) => IsFirst(name, Task.CompletedTask, out _);

    /// <param name="name">As above.</param>
    /// <param name="settled">Ends when the first is answered.</param>
    /// <param name="firstSettled">That of the first, which may be this one.</param>
    public bool IsFirst(string? name, Task settled, out Task firstSettled)
    {
        Clear();
        firstSettled = settled;
        if (string.IsNullOrEmpty(name) || _met.TryAdd(name, (time.GetUtcNow(), settled)))
        {
            return true;
        }

        firstSettled = _met.TryGetValue(name, out var met) ? met.Settled : Task.CompletedTask;
        return false;
    }

    /// <summary>Does something once for a name; whoever comes again gets what came of it the first time.</summary>
    /// <param name="name">What is done; empty where nothing tells it from another.</param>
    /// <param name="work">How.</param>
    /// <param name="isFinal">False for an outcome after which the same may be tried again, as it may where it was
    /// thrown.</param>
    public async Task<T?> OnceAsync<T>(string name, Func<Task<T?>> work, Func<T?, bool> isFinal)
        where T : class
    {
        if (name.Length == 0)
        {
            return await work();
        }

        Clear();
        var done = _done.GetOrAdd(name, _ => new Lazy<Task<object?>>(async () => await work()));
        _met[name] = (time.GetUtcNow(), Task.CompletedTask);
        var isOver = false;
        try
        {
            var outcome = (T?)await done.Value;
            isOver = isFinal(outcome);
            return outcome;
        }
        finally
        {
            if (!isOver)
            {
                _done.TryRemove(new KeyValuePair<string, Lazy<Task<object?>>>(name, done));
            }
        }
    }

    private void Clear()
    {
        var now = time.GetUtcNow();
        foreach (var old in _met.Where(m => now - m.Value.At > Memory))
        {
            if (_met.TryRemove(old))
            {
                _done.TryRemove(old.Key, out _);
            }
        }
    }
}
