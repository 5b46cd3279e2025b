namespace Performix.Bot.Slack.Socket;

/// <summary>A token that is cancelled when it takes too long, or when its parent is.</summary>
internal sealed class Limit : IDisposable
{
    private readonly CancellationTokenSource _late;
    private readonly CancellationTokenSource _either;

    public Limit(TimeSpan within, TimeProvider time, CancellationToken cancellationToken)
    {
        _late = new CancellationTokenSource(within, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _late.Token);
    }

    public CancellationToken Token => _either.Token;

    public void Dispose()
    {
        _either.Dispose();
        _late.Dispose();
    }
}
