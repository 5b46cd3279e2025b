using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Performix.Sandbox.Workspace.Socket;

/// <summary>One open connection of the app: what is to be sent waits in line, what comes in is handed on.</summary>
internal sealed class SocketConnection(int number, WebSocket socket, SocketStream stream) : IDisposable
{
    private readonly Channel<string?> _line = Channel.CreateUnbounded<string?>();
    private readonly CancellationTokenSource _dropped = new();
    private volatile string? _cutAfter;

    public int Number { get; } = number;

    /// <summary>False once Slack has said that the connection will go: nothing new is sent on it.</summary>
    public bool TakesEnvelopes { get; set; }

    public bool IsOpen { get; set; } = true;

    public bool IsHalfOpen { get; private set; }

    public void Send(JsonObject message) => SendText(message.ToJsonString());

    /// <summary>Sends anything at all, JSON or not.</summary>
    public void SendText(string text) => _line.Writer.TryWrite(text);

    /// <summary>Sends half of a message and cuts the line.</summary>
    public void SendHalf(JsonObject message)
    {
        _cutAfter = message.ToJsonString();
        SendText(_cutAfter);
    }

    /// <summary>Closes properly, after what is waiting in line.</summary>
    public void Close() => _line.Writer.TryWrite(null);

    /// <summary>Goes silent without a word.</summary>
    public void Freeze()
    {
        IsHalfOpen = true;
        stream.Shut();
    }

    /// <summary>Cuts the line.</summary>
    public void Drop()
    {
        TakesEnvelopes = false;
        _dropped.Cancel();
    }

    /// <summary>Lives until either side is done.</summary>
    public async Task RunAsync(Action<string> received, CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _dropped.Token);
        var sending = SendAllAsync(both.Token);
        try
        {
            await ReceiveAllAsync(received, both.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            socket.Abort();
        }

        await both.CancelAsync();
        await sending;
    }

    public void Dispose()
    {
        socket.Dispose();
        _dropped.Dispose();
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in _line.Reader.ReadAllAsync(cancellationToken))
            {
                if (message is null)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", cancellationToken);
                    return;
                }

                var bytes = Encoding.UTF8.GetBytes(message);
                if (message == _cutAfter)
                {
                    await socket.SendAsync(
                        bytes.AsMemory(0, bytes.Length / 2), WebSocketMessageType.Text, false, cancellationToken);
                    await _dropped.CancelAsync();
                    return;
                }

                await socket.SendAsync(bytes, WebSocketMessageType.Text, true, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            // The other side has gone; the receiving half sees the same and ends the connection.
            await _dropped.CancelAsync();
        }
    }

    private async Task ReceiveAllAsync(Action<string> received, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        using var text = new MemoryStream();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await EndAsync(cancellationToken);
                return;
            }

            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                received(Encoding.UTF8.GetString(text.ToArray()));
                text.SetLength(0);
            }
        }
    }

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        if (socket.State == WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", cancellationToken);
        }
    }
}
