using Microsoft.Extensions.Options;
using SlackNet;

namespace Performix.Bot.Slack.Socket;

/// <summary>Gives SlackNet sockets of our own, which are watched.</summary>
internal sealed class WatchedSocketFactory(IOptions<SocketOptions> options, SocketWatch watch, AckLedger acks)
    : IWebSocketFactory
{
    public IWebSocket Create(string url)
    {
        var socket = new WatchedSocket(url, TimeSpan.FromSeconds(options.Value.PingSeconds), watch, acks);
        watch.Add(socket);
        return socket;
    }
}
