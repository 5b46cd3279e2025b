namespace Performix.Bot.Slack;

/// <summary>What somebody typed after <c>/performix</c>.</summary>
/// <param name="Word">The first word, lower case; empty where nothing was typed.</param>
/// <param name="Arguments">The rest, as typed.</param>
/// <param name="SlackUserId">Who typed it.</param>
/// <param name="ChannelId">Where.</param>
public sealed record CommandCall(string Word, string Arguments, string SlackUserId, string ChannelId)
{
    /// <summary>Opens a window for three seconds; empty where nothing was typed or pressed just now.</summary>
    public string TriggerId { get; init; } = "";

    public static CommandCall Parse(string? text, string slackUserId, string channelId)
    {
        var parts = (text ?? "").Trim().Split(' ', 2, StringSplitOptions.TrimEntries);
        return new CommandCall(
            parts[0].ToLowerInvariant(), parts.Length > 1 ? parts[1] : "", slackUserId, channelId);
    }
}
