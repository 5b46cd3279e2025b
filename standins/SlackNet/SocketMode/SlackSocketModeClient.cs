using Newtonsoft.Json;
using SlackNet.Handlers;
using SlackNet.SocketMode;

namespace SlackNet;

public class SlackSocketModeClient : ISlackSocketModeClient
{
    private readonly ISlackApiClient _appClient;
    private readonly IWebSocketFactory _sockets;
    private readonly RequestDispatcher _dispatcher;
    private readonly SlackJsonSettings _jsonSettings;
    private readonly ILogger _logger;
    private readonly Lock _lock = new();
    private Session _session;

    internal SlackSocketModeClient(
        ISlackApiClient appClient, IWebSocketFactory sockets, RequestDispatcher dispatcher,
        SlackJsonSettings jsonSettings, ILogger logger)
    {
        _appClient = appClient;
        _sockets = sockets;
        _dispatcher = dispatcher;
        _jsonSettings = jsonSettings;
        _logger = logger;
    }

    public bool Connected => _session is { } session && session.Connections.Any(c => c.IsLive);

    public async Task Connect(
        SocketModeConnectionOptions connectionOptions = null, CancellationToken cancellationToken = default)
    {
        var options = connectionOptions ?? new SocketModeConnectionOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.NumberOfConnections, 1, nameof(connectionOptions));

        await DisconnectAsync().ConfigureAwait(false);
        var session = Start(options);
        try
        {
            await session.Connections[0].Opened.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await DisconnectAsync().ConfigureAwait(false);
            throw;
        }
    }

    [Obsolete("Use DisconnectAsync instead.")]
    public void Disconnect() => Take()?.Stop.Cancel();

    public async Task DisconnectAsync()
    {
        if (Take() is not { } session)
        {
            return;
        }

        await session.Stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(session.Runs).ConfigureAwait(false);
    }

    public void Dispose()
    {
        Take()?.Stop.Cancel();
        GC.SuppressFinalize(this);
    }

    public async ValueTask DisposeAsync()
    {
        await DisconnectAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    private Session Start(SocketModeConnectionOptions options)
    {
        var stop = new CancellationTokenSource();
        var connections = Enumerable.Range(0, options.NumberOfConnections)
            .Select(_ => new SocketConnection(ct => NewAddress(options, ct), _sockets, Receive, _logger))
            .ToList();
        var runs = connections
            .Select((c, i) => Task.Run(() => RunAfter(i * options.ConnectionDelay, c, i == 0, stop.Token)))
            .ToList();

        lock (_lock)
        {
            return _session = new Session(stop, connections, runs);
        }
    }

    private static async Task RunAfter(
        TimeSpan delay, SocketConnection connection, bool isFirst, CancellationToken stop)
    {
        await Task.Delay(delay, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await connection.Run(isFirst, stop).ConfigureAwait(false);
    }

    private Session Take()
    {
        lock (_lock)
        {
            var session = _session;
            _session = null;
            return session;
        }
    }

    private async Task<string> NewAddress(SocketModeConnectionOptions options, CancellationToken cancellationToken)
    {
        var answer = await _appClient.AppsConnectionsApi.Open(cancellationToken).ConfigureAwait(false);
        return options.DebugReconnects ? $"{answer.Url}&debug_reconnects=true" : answer.Url;
    }

    private void Receive(IWebSocket socket, string text)
    {
        _logger.Write(LogCategory.Data, $"Received {text}");
        var message = JsonConvert.DeserializeObject<SocketMessage>(text, _jsonSettings.SerializerSettings);
        if (message is SocketEnvelope envelope)
        {
            // On its own, so that a slow handler holds up neither the next envelope nor Slack's pings.
            _ = Task.Run(() => _dispatcher.Dispatch(envelope, payload => Acknowledge(socket, envelope, payload)));
        }
    }

    private async Task Acknowledge(IWebSocket socket, SocketEnvelope envelope, object payload)
    {
        var ack = payload is null
            ? new Acknowledgement { EnvelopeId = envelope.EnvelopeId }
            : new Acknowledgement<object> { EnvelopeId = envelope.EnvelopeId, Payload = payload };
        var text = JsonConvert.SerializeObject(ack, _jsonSettings.SerializerSettings);
        _logger.Write(LogCategory.Data, $"Sent {text}");
        try
        {
            await socket.Send(text).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            _logger.Write(LogCategory.Error, "The acknowledgement did not go out: its socket is gone", e);
        }
    }

    private sealed record Session(
        CancellationTokenSource Stop, IReadOnlyList<SocketConnection> Connections, IReadOnlyList<Task> Runs);
}
