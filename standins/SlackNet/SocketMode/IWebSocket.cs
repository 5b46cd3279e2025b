using System.Net.WebSockets;

namespace SlackNet;

public interface IWebSocketFactory
{
    IWebSocket Create(string url);
}

public interface IWebSocket : IDisposable
{
    WebSocketState State { get; }

    /// <summary>Done when the socket is closed, by whichever side.</summary>
    Task Closed { get; }

    IObservable<string> Messages { get; }

    /// <summary>False where no connection came about.</summary>
    Task<bool> Open(CancellationToken cancellationToken);

    Task Send(string message);
}
