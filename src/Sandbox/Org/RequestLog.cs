namespace Performix.Sandbox.Org;

/// <summary>Every request since the org started, in order of arrival.</summary>
public sealed class RequestLog
{
    private readonly Lock _lock = new();
    private readonly List<LoggedCall> _calls = [];
    private readonly HashSet<CallKind> _kinds = [];

    /// <summary>Every kind of request since the org started, also those that were cleared from the log.</summary>
    public IReadOnlyList<CallKind> Kinds
    {
        get
        {
            lock (_lock)
            {
                return [.. _kinds];
            }
        }
    }

    public IReadOnlyList<LoggedCall> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _calls.Clear();
        }
    }

    internal LoggedCall Add(Func<int, LoggedCall> make)
    {
        lock (_lock)
        {
            var call = make(_calls.Count + 1);
            _calls.Add(call);
            _kinds.Add(CallKind.Of(call));
            return call;
        }
    }
}
