namespace Performix.Sandbox.Workspace.State;

/// <summary>Counts calls in a sliding window and says how long to wait when there were too many.</summary>
internal sealed class Pace(TimeProvider time)
{
    private readonly Dictionary<string, Queue<DateTimeOffset>> _calls = new(StringComparer.Ordinal);

    /// <summary>Null when the call may go on (it is then counted), else the wait until it may.</summary>
    public TimeSpan? Take(string key, int allowed, TimeSpan window)
    {
        var now = time.GetUtcNow();
        if (!_calls.TryGetValue(key, out var calls))
        {
            _calls[key] = calls = new Queue<DateTimeOffset>();
        }

        while (calls.TryPeek(out var oldest) && now - oldest >= window)
        {
            calls.Dequeue();
        }

        if (calls.Count >= allowed)
        {
            return calls.Peek() + window - now;
        }

        calls.Enqueue(now);
        return null;
    }
}
