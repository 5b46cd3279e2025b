using System.ComponentModel.DataAnnotations;

namespace Performix.Bot.Slack.Socket;

/// <summary>Section <c>Slack:Socket</c>: when a connection counts as lost. The defaults notice everything within half a
/// minute; the ranges do not allow settings that would not.</summary>
public sealed class SocketOptions
{
    public const string Section = "Slack:Socket";

    /// <summary>How often the connections are looked at.</summary>
    [Range(0.05, 2)]
    public double ProbeSeconds { get; set; } = 2;

    /// <summary>How long a new connection may take until Slack says hello.</summary>
    [Range(0.1, 20)]
    public double HelloSeconds { get; set; } = 10;

    /// <summary>A ping goes out after so much silence, and its answer must come within as much again.</summary>
    [Range(0.1, 12)]
    public double PingSeconds { get; set; } = 8;

    /// <summary>How long there may be no connection at all until all are made anew.</summary>
    [Range(0.1, 20)]
    public double NoneSeconds { get; set; } = 10;

    /// <summary>How long there may be fewer connections than wanted, and not about to be made, until all are made anew.
    /// </summary>
    [Range(0.1, 18)]
    public double FewSeconds { get; set; } = 18;

    /// <summary>How long an attempt to connect may take.</summary>
    [Range(0.1, 20)]
    public double ConnectSeconds { get; set; } = 15;

    /// <summary>The longest wait between attempts.</summary>
    [Range(0.1, 30)]
    public double BackoffSeconds { get; set; } = 30;

    /// <summary>Between one connection and the next, so that Slack does not renew both at once.</summary>
    [Range(0, 10)]
    public double StaggerSeconds { get; set; } = 10;

    /// <summary>Where the state is written as JSON at each change and once in a while; empty for nowhere.</summary>
    public string HealthFile { get; set; } = "";
}
