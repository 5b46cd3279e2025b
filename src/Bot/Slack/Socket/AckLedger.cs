using System.Collections.Concurrent;

namespace Performix.Bot.Slack.Socket;

/// <summary>Whether the acknowledgement of an envelope left: SlackNet does not say, and one that was lost takes its
/// answer with it.</summary>
public sealed class AckLedger
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> _awaited = new(StringComparer.Ordinal);

    /// <summary>True once it left, false once it could not.</summary>
    public Task<bool> Expect(string envelopeId) => _awaited.GetOrAdd(envelopeId, _ => New()).Task;

    public void Forget(string envelopeId) => _awaited.TryRemove(envelopeId, out _);

    internal void Settle(string envelopeId, bool left)
    {
        if (_awaited.TryGetValue(envelopeId, out var awaited))
        {
            awaited.TrySetResult(left);
        }
    }

    private static TaskCompletionSource<bool> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
