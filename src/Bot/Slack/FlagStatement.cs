namespace Performix.Bot.Slack;

/// <summary>One statement about flags as one viewer was shown it: what an attacker gets to read.</summary>
/// <param name="Viewer">The Slack user id of the viewer, or the id of the channel.</param>
/// <param name="At">When it was shown.</param>
/// <param name="Members">Ids of the reps that the statement is about.</param>
/// <param name="N">How many people it says that these are.</param>
/// <param name="Text">The words, as shown.</param>
public sealed record FlagStatement(
    string Viewer, DateTimeOffset At, IReadOnlyList<string> Members, int N, string Text)
{
    /// <summary>The range that was shown, ends included; null where none was.</summary>
    public (int Low, int High)? Range { get; init; }

    /// <summary>A count that was shown; null where none was, and by the rule none ever is.</summary>
    public int? Count { get; init; }
}
