namespace SlackNet.SocketMode;

internal sealed class WebSocketFactory(ILogger logger) : IWebSocketFactory
{
    public IWebSocket Create(string url) => new WebSocket(url, logger);
}
