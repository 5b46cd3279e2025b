using System.Net.WebSockets;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using System.Text;

namespace SlackNet.SocketMode;

internal sealed class WebSocket : IWebSocket
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan GoodbyeTakesAtMost = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket = new();
    private readonly Subject<string> _messages = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _uri;
    private readonly ILogger _logger;
    private int _disposed;

    public WebSocket(string uri, ILogger logger)
    {
        _uri = uri;
        _logger = logger;

        // A peer that vanished without a word answers no ping, and the receive below fails.
        _socket.Options.KeepAliveInterval = PingEvery;
        _socket.Options.KeepAliveTimeout = PingEvery;
    }

    public WebSocketState State => _socket.State;

    public Task Closed => _closed.Task;

    public IObservable<string> Messages => _messages.AsObservable();

    public async Task<bool> Open(CancellationToken cancellationToken)
    {
        try
        {
            await _socket.ConnectAsync(new Uri(_uri), cancellationToken).ConfigureAwait(false);
        }
        catch (WebSocketException e)
        {
            _logger.Write(LogCategory.Error, "The socket did not open", e);
            _closed.TrySetResult();
            return false;
        }

        _ = Receive();
        return true;
    }

    public async Task Send(string message)
    {
        await _sending.WaitAsync().ConfigureAwait(false);
        try
        {
            var bytes = Encoding.UTF8.GetBytes(message);
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, true, CancellationToken.None)
                .ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _ = SayGoodbye();
        }
    }

    private async Task Receive()
    {
        try
        {
            while (await ReceiveText().ConfigureAwait(false) is { } message)
            {
                _messages.OnNext(message);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            _logger.Write(LogCategory.Internal, "The socket broke", e);
        }
        finally
        {
            _messages.OnCompleted();
            _closed.TrySetResult();
        }
    }

    /// <returns>Null at the end.</returns>
    private async Task<string> ReceiveText()
    {
        var buffer = new byte[8192];
        using var message = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).ConfigureAwait(false);
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

    private async Task SayGoodbye()
    {
        using var limit = new CancellationTokenSource(GoodbyeTakesAtMost);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await _sending.WaitAsync(limit.Token).ConfigureAwait(false);
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token)
                    .ConfigureAwait(false);
                await Closed.WaitAsync(limit.Token).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            _logger.Write(LogCategory.Internal, "The socket closed without a goodbye", e);
        }
        finally
        {
            _socket.Dispose();
            _closed.TrySetResult();
        }
    }
}
