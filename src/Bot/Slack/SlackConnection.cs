using System.Net.WebSockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack.Socket;
using SlackNet;
using SlackNet.SocketMode;

namespace Performix.Bot.Slack;

/// <summary>
/// Keeps the Socket Mode connections open while the process runs. SlackNet connects again by itself; where it gives up,
/// or waits for longer than people would, all connections are made anew.
/// </summary>
public sealed class SlackConnection(
    ISlackSocketModeClient socket, SocketWatch watch, HealthFile file, IOptions<SlackOptions> slack,
    SupervisionClock clock) : BackgroundService
{
    /// <summary>Waiting does not help with these: the tokens have to be put right, and the start says so.</summary>
    private static readonly string[] Lasting =
    [
        "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "missing_scope",
        "not_allowed_token_type",
    ];

    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ConnectAsync(cancellationToken);
        }
        catch (SlackException fault) when (!Lasting.Contains(fault.ErrorCode))
        {
            watch.Fault(fault.ErrorCode);
        }
        catch (Exception fault) when (IsPassing(fault, cancellationToken))
        {
            watch.Fault("unreachable");
        }

        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await LeaveAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await clock.DelayAsync(clock.Probe, stoppingToken);
            watch.CutSilent();
            var health = watch.Health;
            file.Write(health);
            if (health.ShortSince is null)
            {
                clock.Backoff.Reset();
            }
            else if (IsDue(health) && !stoppingToken.IsCancellationRequested)
            {
                await RestartAsync(stoppingToken);
            }
        }
    }

    private static bool IsPassing(Exception fault, CancellationToken cancellationToken) => fault switch
    {
        HttpRequestException or WebSocketException or TimeoutException or IOException => true,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => false,
    };

    private bool IsDue(SlackHealth health)
    {
        var since = health.DownSince ?? health.ShortSince;
        var patience = health.IsUp ? clock.Few : clock.None;
        return !watch.IsBeingMade && clock.Now >= _notBefore && clock.Now - since >= patience;
    }

    private async Task RestartAsync(CancellationToken cancellationToken)
    {
        watch.Restarted();
        try
        {
            await LeaveAsync();
            await ConnectAsync(cancellationToken);
        }
        catch (SlackException fault)
        {
            watch.Fault(fault.ErrorCode);
        }
        catch (Exception fault) when (IsPassing(fault, cancellationToken))
        {
            watch.Fault("unreachable");
        }
        catch (OperationCanceledException)
        {
            return;
        }

        _notBefore = clock.Now + clock.Backoff.Next();
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        using var limit = clock.Limit(clock.Connect, cancellationToken);
        var wanted = new SocketModeConnectionOptions
        {
            NumberOfConnections = slack.Value.Connections,
            ConnectionDelay = clock.Stagger,
        };
        await socket.Connect(wanted, limit.Token);
    }

    /// <summary>SlackNet waits for all that is under way; a socket that hangs must not hold it up.</summary>
    private async Task LeaveAsync()
    {
        var leaving = socket.DisconnectAsync();
        await Task.WhenAny(leaving, clock.DelayAsync(clock.Goodbye, CancellationToken.None));
        watch.CutAll();
    }
}
