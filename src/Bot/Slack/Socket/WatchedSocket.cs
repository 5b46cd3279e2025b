using System.Net.WebSockets;
using System.Reactive.Subjects;
using System.Text;
using SlackNet;

namespace Performix.Bot.Slack.Socket;

/// <summary>
/// One connection. It pings, so that a peer that vanished without a word is noticed; it tells the watch what it hears
/// and the ledger what left; and it can be cut, which makes SlackNet connect anew.
/// </summary>
internal sealed class WatchedSocket : IWebSocket, IDisposable
{
    private static readonly TimeSpan GoodbyeTakesAtMost = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket = new();
    private readonly Subject<string> _messages = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _url;
    private readonly SocketWatch _watch;
    private readonly AckLedger _acks;
    private int _disposed;

    public WatchedSocket(string url, TimeSpan ping, SocketWatch watch, AckLedger acks)
    {
        _url = url;
        _watch = watch;
        _acks = acks;
        _socket.Options.KeepAliveInterval = ping;
        _socket.Options.KeepAliveTimeout = ping;
    }

    /// <summary>False where nobody takes what comes in: SlackNet's reading has ended and the connection has not.
    /// </summary>
    public bool IsHeard => _messages.HasObservers;

    public WebSocketState State => _socket.State;

    public Task Closed => _closed.Task;

    public IObservable<string> Messages => _messages;

    public async Task<bool> Open(CancellationToken cancellationToken)
    {
        try
        {
            await _socket.ConnectAsync(new Uri(_url), cancellationToken);
        }
        catch (WebSocketException)
        {
            End("not_opened");
            return false;
        }
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException)
        {
            End("not_opened");
            throw;
        }

        _ = ReceiveAsync();
        return true;
    }

    public async Task Send(string message)
    {
        var envelope = SocketMessage.Read(message).EnvelopeId;
        if (!_acks.MayLeave(envelope))
        {
            return;
        }

        try
        {
            await SendTextAsync(message);
            _acks.Settle(envelope, true);
        }
        catch (Exception fault) when (IsBreak(fault) || fault is InvalidOperationException)
        {
            _acks.Settle(envelope, false);
            throw;
        }
    }

    /// <summary>Ends the connection at once and without a word.</summary>
    public void Cut() => _socket.Abort();

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _ = LeaveAsync();
        }
    }

    private static bool IsBreak(Exception fault) => fault is WebSocketException or IOException
        or OperationCanceledException or ObjectDisposedException;

    private async Task SendTextAsync(string message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(
                Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ReceiveAsync()
    {
        var end = "closed";
        try
        {
            while (await NextAsync() is { } message)
            {
                Hear(message);
            }
        }
        catch (Exception fault) when (IsBreak(fault))
        {
            end = "broken";
        }
        finally
        {
            End(end);
        }
    }

    /// <summary>What cannot be read would end SlackNet's reading of all that follows; it gets none of it.</summary>
    private void Hear(string text)
    {
        var message = SocketMessage.Read(text);
        _watch.Heard(this, message);
        if (message.Type.Length > 0)
        {
            _messages.OnNext(text);
        }
    }

    /// <returns>Null at the end.</returns>
    private async Task<string?> NextAsync()
    {
        var buffer = new byte[16 * 1024];
        using var message = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length);
            }
        }
    }

    private void End(string how)
    {
        _watch.Ended(this, how);
        _messages.OnCompleted();
        _closed.TrySetResult();
    }

    private async Task LeaveAsync()
    {
        using var limit = new CancellationTokenSource(GoodbyeTakesAtMost);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await _sending.WaitAsync(limit.Token);
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
                await Closed.WaitAsync(limit.Token);
            }
        }
        catch (Exception fault) when (IsBreak(fault))
        {
            _socket.Abort();
        }
        finally
        {
            _socket.Dispose();
            End("left");
        }
    }
}
