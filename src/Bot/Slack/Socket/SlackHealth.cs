namespace Performix.Bot.Slack.Socket;

/// <summary>How the connections to Slack are. No name, no token, nothing that anybody said.</summary>
/// <param name="Open">Connections that were greeted and were not told to go.</param>
/// <param name="Wanted">Connections that should be open.</param>
/// <param name="LastHello">When Slack last greeted a connection; null while it never did.</param>
/// <param name="LastMessage">When anything last came in.</param>
/// <param name="DownSince">Since when none is open; null while one is.</param>
/// <param name="ShortSince">Since when fewer are open than wanted; null while enough are.</param>
/// <param name="LastFault">What last went wrong, as a code: <c>no_hello</c>, <c>broken</c>, <c>link_disabled</c>,
/// <c>invalid_auth</c>; empty while nothing did.</param>
/// <param name="Restarts">How often all connections were made anew.</param>
public sealed record SlackHealth(
    int Open,
    int Wanted,
    DateTimeOffset? LastHello,
    DateTimeOffset? LastMessage,
    DateTimeOffset? DownSince,
    DateTimeOffset? ShortSince,
    string LastFault,
    int Restarts)
{
    public bool IsUp => Open > 0;

    /// <summary>Since when as many are open as wanted; null while fewer are.</summary>
    public DateTimeOffset? UpSince { get; init; }

    /// <summary>When <see cref="LastFault"/> was noticed; null while nothing went wrong.</summary>
    public DateTimeOffset? LastFaultAt { get; init; }
}
