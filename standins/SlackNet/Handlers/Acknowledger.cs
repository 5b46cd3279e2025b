namespace SlackNet.Handlers;

/// <summary>Slack takes one acknowledgement for a request: the first one goes out, the others are dropped.</summary>
internal sealed class Acknowledger(Func<object, Task> send)
{
    private int _sent;

    public Task Send() => Send<object>(null);

    public Task Send<T>(T response) => Interlocked.Exchange(ref _sent, 1) == 0 ? send(response) : Task.CompletedTask;
}
