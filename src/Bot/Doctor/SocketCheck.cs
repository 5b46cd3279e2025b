using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Bot.Slack.Socket;
using Performix.Connectors.Salesforce.Doctor;

namespace Performix.Bot.Doctor;

/// <summary>
/// Whether Slack greets a connection. Where the bot itself is connected, that is proof enough: Slack hands each event
/// to one of an app's connections, and one that only looks in would take it away.
/// </summary>
internal sealed class SocketCheck(IServiceProvider services)
{
    private const string Remedy = "let wss:// out through the firewall or proxy, and turn Socket Mode on";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<Check> RunAsync(string name, Uri address, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<SocketWatch>().Health is { IsUp: true } health)
        {
            return Check.Pass(
                name, FormattableString.Invariant($"the bot has {health.Open} of {health.Wanted} connections open"));
        }

        var isLocal = services.GetRequiredService<IOptions<SlackOptions>>().Value.AllowLoopback && address.IsLoopback;
        return address.Scheme == Uri.UriSchemeWss || isLocal
            ? await GreetAsync(name, address, cancellationToken)
            : Check.Fail(name, $"the address is {address.Scheme}:, not wss:", "check Slack:ApiBaseUrl");
    }

    private async Task<Check> GreetAsync(string name, Uri address, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, services.GetRequiredService<TimeProvider>());
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var socket = new ClientWebSocket();
            await socket.ConnectAsync(address, either.Token);
            var greeting = await FirstAsync(socket, either.Token);
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, either.Token);
            return greeting == "hello"
                ? Check.Pass(name, "connected, and Slack said hello")
                : Check.Fail(name, $"Slack said '{greeting}' first, not hello", Remedy);
        }
        catch (WebSocketException e)
        {
            return Check.Fail(name, e.Message, Remedy);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return Check.Fail(
                name, FormattableString.Invariant($"no hello within {Patience.TotalSeconds} s"), Remedy);
        }
    }

    /// <summary>The type of the first message, of which the first part is enough.</summary>
    private static async Task<string> FirstAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
        return SocketMessage.Read(Encoding.UTF8.GetString(buffer, 0, part.Count)).Type;
    }
}
