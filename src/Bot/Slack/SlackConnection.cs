using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SlackNet;
using SlackNet.SocketMode;

namespace Performix.Bot.Slack;

/// <summary>Keeps the Socket Mode connections open while the process runs.</summary>
public sealed class SlackConnection(ISlackSocketModeClient socket, IOptions<SlackOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        socket.Connect(
            new SocketModeConnectionOptions
            {
                NumberOfConnections = options.Value.Connections,
                ConnectionDelay = TimeSpan.Zero,
            },
            cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => socket.DisconnectAsync();
}
