namespace SlackNet.SocketMode;

internal sealed class WebSocketFactory(ILogger logger) : IWebSocketFactory
{
    public IWebSocket Create(string uri) => new WebSocket(uri, logger);
}
