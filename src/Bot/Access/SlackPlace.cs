namespace Performix.Bot.Access;

/// <summary>Where something was asked.</summary>
/// <param name="Id">The channel's id; empty for the Home tab and for modals.</param>
/// <param name="Kind">dm, group, channel, private or unknown: what the audit keeps of it.</param>
/// <param name="IsOwn">Whether only people of the own organisation can be in it. A place that cannot be looked up
/// counts as shared with others.</param>
public sealed record SlackPlace(string Id, string Kind, bool IsOwn)
{
    /// <summary>The app's own surface.</summary>
    public static SlackPlace Home { get; } = new("", "home", IsOwn: true);
}
