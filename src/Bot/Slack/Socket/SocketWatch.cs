using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Performix.Bot.Slack.Socket;

/// <summary>Sees every connection and every message on it, keeps the health, and cuts what has gone silent.</summary>
public sealed partial class SocketWatch(
    TimeProvider time, IOptions<SlackOptions> slack, IOptions<SocketOptions> options, ILogger<SocketWatch> logger)
{
    /// <summary>Slack closes right after it said so, and about ten seconds after a warning.</summary>
    private static readonly TimeSpan ClosesWithin = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan ClosesAfterWarning = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly List<SocketLife> _lives = [];
    private SlackHealth _health = new(
        0, slack.Value.Connections, null, null, time.GetUtcNow(), time.GetUtcNow(), "", 0);

    public SlackHealth Health
    {
        get
        {
            lock (_gate)
            {
                return _health;
            }
        }
    }

    internal void Add(WatchedSocket socket)
    {
        lock (_gate)
        {
            _lives.Add(new SocketLife(socket, time.GetUtcNow()));
        }
    }

    internal void Heard(WatchedSocket socket, SocketMessage message)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            _health = _health with { LastMessage = now };
            var at = _lives.FindIndex(l => l.Socket == socket);
            if (at < 0)
            {
                return;
            }

            if (message.Type == "hello")
            {
                _lives[at] = _lives[at] with { Greeted = now };
                Count(_health with { LastHello = now });
            }
            else if (message.Type.Length == 0)
            {
                Count(Faulted("unreadable"));
            }
            else if (message.Type == "disconnect")
            {
                var warned = message.Reason == "warning";
                _lives[at] = _lives[at] with { Dismissed = _lives[at].Dismissed ?? now, IsWarned = warned };
                Count(Faulted(Code(message.Reason)));
            }
        }
    }

    internal void Ended(WatchedSocket socket, string how)
    {
        lock (_gate)
        {
            if (_lives.FindIndex(l => l.Socket == socket) is var at and >= 0)
            {
                var isExpected = how == "left" || (how != "not_closed" && _lives[at].Dismissed is not null);
                _lives.RemoveAt(at);
                Count(isExpected ? _health : Faulted(how));
            }
        }
    }

    /// <summary>Notes what went wrong elsewhere, such as a call that asks for a connection.</summary>
    internal void Fault(string code)
    {
        lock (_gate)
        {
            Count(Faulted(Code(code)));
        }
    }

    internal void Restarted()
    {
        lock (_gate)
        {
            Count(_health with { Restarts = _health.Restarts + 1 });
        }
    }

    /// <summary>True while a young connection may still be greeted: it is not the time to start over.</summary>
    internal bool IsBeingMade
    {
        get
        {
            lock (_gate)
            {
                return _lives.Exists(l => l.Greeted is null);
            }
        }
    }

    /// <summary>Cuts connections never greeted, ended by Slack without a close, or read by nobody.</summary>
    internal void CutSilent()
    {
        var now = time.GetUtcNow();
        SocketLife[] silent;
        lock (_gate)
        {
            silent = [.. _lives.Where(l => IsSilent(l, now))];
        }

        foreach (var life in silent)
        {
            Ended(life.Socket, Silence(life));
            life.Socket.Cut();
        }
    }

    /// <summary>Cuts all that is left of them.</summary>
    internal void CutAll()
    {
        SocketLife[] all;
        lock (_gate)
        {
            all = [.. _lives];
        }

        foreach (var life in all)
        {
            Ended(life.Socket, "left");
            life.Socket.Cut();
        }
    }

    private bool IsSilent(SocketLife life, DateTimeOffset now) => life switch
    {
        { Dismissed: { } said } => now - said > (life.IsWarned ? ClosesAfterWarning : ClosesWithin),
        { Greeted: null } => now - life.Made > TimeSpan.FromSeconds(options.Value.HelloSeconds),
        _ => !life.Socket.IsHeard,
    };

    private static string Silence(SocketLife life) => life switch
    {
        { Dismissed: not null } => "not_closed",
        { Greeted: null } => "no_hello",
        _ => "not_heard",
    };

    /// <summary>A code of Slack's is a word; anything else is not repeated in a log.</summary>
    private static string Code(string text) =>
        text.Length is > 0 and <= 60 && text.All(c => c is '_' || char.IsAsciiLetterOrDigit(c)) ? text : "unknown";

    private SlackHealth Faulted(string code) => _health with { LastFault = code, LastFaultAt = time.GetUtcNow() };

    private void Count(SlackHealth health)
    {
        var now = time.GetUtcNow();
        var open = _lives.Count(l => l.IsOpen);
        var before = _health;
        _health = health with
        {
            Open = open,
            UpSince = open >= health.Wanted ? health.UpSince ?? now : null,
            DownSince = open > 0 ? null : health.DownSince ?? now,
            ShortSince = open >= health.Wanted ? null : health.ShortSince ?? now,
        };
        if ((_health.Open, _health.LastFault, _health.Restarts) != (before.Open, before.LastFault, before.Restarts))
        {
            Log.Changed(logger, _health.Open, _health.Wanted, _health.LastFault, _health.Restarts);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Information,
            Message = "Slack: {Open} of {Wanted} connections open, last fault '{Fault}', {Restarts} restarts")]
        public static partial void Changed(
            Microsoft.Extensions.Logging.ILogger logger, int open, int wanted, string fault, int restarts);
    }
}
