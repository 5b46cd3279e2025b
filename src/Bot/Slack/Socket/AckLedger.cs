using System.Collections.Concurrent;

namespace Performix.Bot.Slack.Socket;

/// <summary>Whether the acknowledgement of an envelope left: SlackNet does not say, and one that was lost takes its
/// answer with it. An answer goes either with the acknowledgement or another way, never both.</summary>
public sealed class AckLedger(TimeProvider time)
{
    private static readonly TimeSpan LeavesWithin = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Awaited> _awaited = new(StringComparer.Ordinal);

    /// <summary>True once it left; false once it cannot any more.</summary>
    public async Task<bool> LeftAsync(string envelopeId)
    {
        var awaited = _awaited.GetOrAdd(envelopeId, _ => new Awaited());
        await Task.WhenAny(awaited.Outcome.Task, Task.Delay(LeavesWithin, time));
        if (awaited.Take())
        {
            return false;
        }

        var left = await awaited.Outcome.Task;
        _awaited.TryRemove(envelopeId, out _);
        return left;
    }

    /// <summary>False where the answer went another way meanwhile.</summary>
    internal bool MayLeave(string envelopeId)
    {
        if (!_awaited.TryGetValue(envelopeId, out var awaited) || awaited.Take())
        {
            return true;
        }

        _awaited.TryRemove(envelopeId, out _);
        return false;
    }

    internal void Settle(string envelopeId, bool left)
    {
        if (_awaited.TryGetValue(envelopeId, out var awaited))
        {
            awaited.Outcome.TrySetResult(left);
        }
    }

    private sealed class Awaited
    {
        private int _taken;

        public TaskCompletionSource<bool> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>True for the first: the one that sends it, or the one that gives it up.</summary>
        public bool Take() => Interlocked.Exchange(ref _taken, 1) == 0;
    }
}
