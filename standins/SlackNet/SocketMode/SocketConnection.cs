using System.Diagnostics;
using System.Net.WebSockets;

namespace SlackNet.SocketMode;

/// <summary>One connection that is made again for as long as it is wanted.</summary>
internal sealed class SocketConnection(
    Func<CancellationToken, Task<string>> newAddress, IWebSocketFactory sockets, Action<IWebSocket, string> onMessage,
    ILogger logger)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WaitStep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>One that ends sooner is not replaced at once, so that a server in trouble is not hammered.</summary>
    private static readonly TimeSpan WorthHaving = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan GoodbyeTakesAtMost = TimeSpan.FromSeconds(3);

    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isLive;

    /// <summary>Being made, or open.</summary>
    public bool IsLive => _isLive;

    /// <summary>Done once it was open for the first time; fails where Slack refused that first time.</summary>
    public Task Opened => _opened.Task;

    /// <param name="isFirst">A refusal (a wrong token) before anything was ever open is the caller's to hear.</param>
    /// <param name="stop">Ends it.</param>
    public async Task Run(bool isFirst, CancellationToken stop)
    {
        var failures = 0;
        var shortLives = 0;
        while (!stop.IsCancellationRequested)
        {
            var sinceStart = Stopwatch.StartNew();
            try
            {
                _isLive = true;
                await Serve(stop).ConfigureAwait(false);
                failures = 0;
                shortLives = sinceStart.Elapsed < WorthHaving ? shortLives + 1 : 0;
            }
            catch (SlackException e) when (isFirst && !_opened.Task.IsCompleted)
            {
                _isLive = false;
                _opened.TrySetException(e);
                return;
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                failures++;
                logger.Write(LogCategory.Error, $"Attempt {failures} to connect failed", e);
            }
            catch (Exception e)
            {
                logger.Write(LogCategory.Internal, "The connection was let go", e);
            }

            _isLive = false;
            await Wait(Math.Max(failures, shortLives), stop).ConfigureAwait(false);
        }

        _opened.TrySetCanceled(stop);
    }

    private async Task Serve(CancellationToken stop)
    {
        var socket = sockets.Create(await newAddress(stop).ConfigureAwait(false));
        using var subscription = socket.Messages.Subscribe(message => onMessage(socket, message));
        try
        {
            if (!await socket.Open(stop).ConfigureAwait(false))
            {
                throw new WebSocketException("The socket did not open.");
            }

            _opened.TrySetResult();
            await socket.Closed.WaitAsync(stop).ConfigureAwait(false);
        }
        finally
        {
            socket.Dispose();
            await socket.Closed.WaitAsync(GoodbyeTakesAtMost, CancellationToken.None)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task Wait(int times, CancellationToken stop)
    {
        if (times == 0)
        {
            return;
        }

        var wait = FirstWait + ((times - 1) * WaitStep);
        await Task.Delay(wait < LongestWait ? wait : LongestWait, stop)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
