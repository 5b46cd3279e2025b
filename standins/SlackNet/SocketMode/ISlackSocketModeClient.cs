using SlackNet.SocketMode;

namespace SlackNet;

public interface ISlackSocketModeClient : IDisposable, IAsyncDisposable
{
    /// <summary>True while a connection is being made or open.</summary>
    bool Connected { get; }

    Task Connect(
        SocketModeConnectionOptions connectionOptions = null, CancellationToken cancellationToken = default);

    [Obsolete("Use DisconnectAsync instead.")]
    void Disconnect();

    Task DisconnectAsync();
}
