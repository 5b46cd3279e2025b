namespace Performix.Bot.Reviews;

/// <summary>The answer to a review; there is one.</summary>
/// <param name="Outcome">The code of what comes of it, see <see cref="ReviewChoices"/>.</param>
/// <param name="Words">In the answerer's own words.</param>
/// <param name="By">The Slack id of the one who answered.</param>
/// <param name="At">When.</param>
public sealed record ReviewAnswer(string Outcome, string Words, string By, DateTimeOffset At);
