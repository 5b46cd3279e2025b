using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>The app's end of one Socket Mode connection, on a bare ClientWebSocket.</summary>
internal sealed class BotSocket : IDisposable
{
    /// <summary>Long enough that only a message which never comes runs into it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();

    public WebSocketCloseStatus? Closed => _socket.CloseStatus;

    public static async Task<BotSocket> OpenAsync(Uri url, bool untilHello = true)
    {
        var bot = new BotSocket();
        using var patience = new CancellationTokenSource(Patience);
        await bot._socket.ConnectAsync(url, patience.Token);
        if (untilHello)
        {
            await bot.NextAsync("hello");
        }

        return bot;
    }

    /// <summary>The next message, which has to be of this type.</summary>
    public async Task<JsonObject> NextAsync(string type)
    {
        var message = await NextAsync() ?? throw new InvalidOperationException("closed");
        Assert.Equal(type, message["type"].Text());
        return message;
    }

    /// <summary>The next message; null when the workspace closed the connection.</summary>
    public async Task<JsonObject?> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var text = new MemoryStream();
        var buffer = new byte[32 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return JsonNode.Parse(text.ToArray()).Object();
            }
        }
    }

    public Task AckAsync(JsonObject envelope, object? payload = null)
    {
        var ack = new JsonObject { ["envelope_id"] = envelope["envelope_id"].Text() };
        if (payload is not null)
        {
            ack["payload"] = System.Text.Json.JsonSerializer.SerializeToNode(payload);
        }

        return SendAsync(ack.ToJsonString());
    }

    public async Task SendAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, patience.Token);
    }

    public void Dispose() => _socket.Dispose();
}
