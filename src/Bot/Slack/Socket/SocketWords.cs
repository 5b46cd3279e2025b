using System.Globalization;

namespace Performix.Bot.Slack.Socket;

/// <summary>The line to Slack in words, for a person.</summary>
internal static class SocketWords
{
    /// <summary>One line: how many connections are up, since when, when Slack last greeted, and what last went wrong.
    /// </summary>
    public static string Of(SlackHealth health)
    {
        var hello = health.LastHello is { } at ? $"last hello {Phrases.Moment(at)}" : "no hello yet";
        return $"*Slack*: {Up(health)}; {hello}. {Fault(health)}";
    }

    /// <summary>What a code of <see cref="SlackHealth.LastFault"/> means.</summary>
    public static string Meaning(string code) => code switch
    {
        "no_hello" => "a new connection was not greeted in time",
        "not_opened" => "a connection could not be opened",
        "not_closed" => "Slack ended a connection and left it open",
        "not_heard" => "what came in on a connection was read no more",
        "unreadable" => "something came in that cannot be read",
        "broken" => "a connection broke off",
        "closed" => "Slack closed a connection without a word",
        "unreachable" => "Slack could not be reached",
        "warning" or "refresh_requested" => "Slack renewed a connection, as it does every few hours",
        "link_disabled" => "Socket Mode is turned off in the settings of the Slack app",
        "too_many_websockets" => "more connections of this app were open than Slack allows",
        "invalid_auth" or "not_authed" or "account_inactive" or "token_revoked" or "token_expired"
            or "missing_scope" or "not_allowed_token_type" => $"Slack did not take the app token (`{code}`)",
        _ => $"Slack gave no connection (`{code}`)",
    };

    private static string Up(SlackHealth health)
    {
        var count = string.Create(
            CultureInfo.InvariantCulture, $"{health.Open} of {health.Wanted} connections up");
        return health switch
        {
            { DownSince: { } since } => $"*no connection up* of {health.Wanted}, since {Phrases.Moment(since)}",
            { ShortSince: { } since } => $"{count}, too few since {Phrases.Moment(since)}",
            { UpSince: { } since } => $"{count} since {Phrases.Moment(since)}",
            _ => count,
        };
    }

    private static string Fault(SlackHealth health)
    {
        var restarts = health.Restarts > 0
            ? $" All connections were made anew {Phrases.Count(health.Restarts, "time", "times")}."
            : "";
        return (health.LastFaultAt is { } at
            ? $"Last fault {Phrases.Moment(at)}: {Meaning(health.LastFault)}."
            : "No fault since the start.") + restarts;
    }
}
