using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.State;

/// <summary>
/// Every call, envelope, acknowledgement and change, in order, with its time. Whoever wants to know
/// of the next entry waits for it; nothing polls.
/// </summary>
internal sealed class Journal(TimeProvider time)
{
    private const int Kept = 20_000;
    private readonly Lock _gate = new();
    private readonly List<JournalEntry> _entries = [];
    private TaskCompletionSource _next = NewSignal();
    private long _last;

    public long Last
    {
        get
        {
            lock (_gate)
            {
                return _last;
            }
        }
    }

    public void Add(string kind, JsonObject detail)
    {
        TaskCompletionSource signal;
        lock (_gate)
        {
            _entries.Add(new JournalEntry(++_last, time.GetUtcNow(), kind, detail));
            if (_entries.Count > Kept)
            {
                _entries.RemoveRange(0, Kept / 10);
            }

            signal = _next;
            _next = NewSignal();
        }

        signal.SetResult();
    }

    public IReadOnlyList<JournalEntry> After(long number)
    {
        lock (_gate)
        {
            return _entries.FindAll(entry => entry.Number > number);
        }
    }

    /// <summary>Completes when there is an entry after <paramref name="number"/>.</summary>
    public Task ChangedSince(long number)
    {
        lock (_gate)
        {
            return _last > number ? Task.CompletedTask : _next.Task;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
