using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Performix.Sandbox.Workspace.Socket;

/// <summary>
/// The WebSocket handshake (RFC 6455, 4.2.2), done here rather than by the framework so that the
/// bytes underneath can be stopped.
/// </summary>
internal static class SocketUpgrade
{
    private const string Magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>Slack pings about every half minute.</summary>
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(30);

    public static async Task<(WebSocket Socket, SocketStream Stream)?> AcceptAsync(HttpContext context)
    {
        var upgrade = context.Features.Get<IHttpUpgradeFeature>();
        var key = context.Request.Headers.SecWebSocketKey.ToString();
        if (upgrade is not { IsUpgradableRequest: true } || key.Length == 0)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return null;
        }

        context.Response.Headers.Connection = "Upgrade";
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.SecWebSocketAccept = Accept(key);
        var stream = new SocketStream(await upgrade.UpgradeAsync());
        var socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions
        {
            IsServer = true,
            KeepAliveInterval = PingEvery,
            // Any timeout at all makes .NET send pings rather than pongs; on loopback none has to end a connection,
            // and a half-open one has to stay.
            KeepAliveTimeout = TimeSpan.FromDays(1),
        });
        return (socket, stream);
    }

    [SuppressMessage("Security", "CA5350",
        Justification = "RFC 6455 names SHA-1 for the handshake; it guards nothing")]
    private static string Accept(string key) =>
        Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Magic)));
}
