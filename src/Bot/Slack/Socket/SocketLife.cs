namespace Performix.Bot.Slack.Socket;

/// <summary>What is known of one connection.</summary>
internal sealed record SocketLife(WatchedSocket Socket, DateTimeOffset Made)
{
    public DateTimeOffset? Greeted { get; init; }

    /// <summary>When Slack said that this connection will end.</summary>
    public DateTimeOffset? Dismissed { get; init; }

    /// <summary>True where Slack only warned: the end follows some ten seconds later.</summary>
    public bool IsWarned { get; init; }

    public bool IsOpen => Greeted is not null && Dismissed is null;
}
