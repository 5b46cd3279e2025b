using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Newtonsoft.Json.Linq;

namespace Performix.Bot.Tests.SlackClient;

/// <summary>Slack's end of one socket.</summary>
internal sealed class FakeConnection(WebSocket socket)
{
    private readonly Channel<JObject> _acks = Channel.CreateUnbounded<JObject>();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ended => _ended.Task.Soon();

    public Task Send(string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    public Task<JObject> NextAck() => _acks.Reader.ReadAsync().AsTask().Soon();

    public Task Close() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public async Task Run(CancellationToken stop)
    {
        var buffer = new byte[4096];
        var text = new StringBuilder();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, stop);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
                if (part.EndOfMessage)
                {
                    _acks.Writer.TryWrite(JObject.Parse(text.ToString()));
                    text.Clear();
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The client went away without a goodbye, which is an end as well.
        }
        finally
        {
            _ended.TrySetResult();
        }
    }
}
