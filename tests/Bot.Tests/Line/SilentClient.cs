using SlackNet;
using SlackNet.SocketMode;

namespace Performix.Bot.Tests.Line;

/// <summary>SlackNet at its worst: it says that it is connected, has no connection, and does nothing about it.</summary>
internal sealed class SilentClient : ISlackSocketModeClient
{
    private int _connects;

    public Queue<Exception> Faults { get; } = new();

    /// <summary>How letting go of the connections ends.</summary>
    public Task Goodbye { get; init; } = Task.CompletedTask;

    public int Connects => _connects;

    public bool Connected => true;

    public Task Connect(
        SocketModeConnectionOptions? connectionOptions = null, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _connects);
        return Faults.TryDequeue(out var fault) ? Task.FromException(fault) : Task.CompletedTask;
    }

    [Obsolete("As in SlackNet.")]
    public void Disconnect()
    {
        // Nothing is there to let go of.
    }

    public Task DisconnectAsync() => Goodbye;

    public void Dispose()
    {
        // Nothing is there to let go of.
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
