namespace Performix.Bot.Reviews;

/// <summary>A direct message about a review.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="To">The Slack id it went to.</param>
/// <param name="State">How far it came.</param>
/// <param name="At">When that was.</param>
public sealed record ReviewNotice(NoticeKind Kind, string To, NoticeState State, DateTimeOffset At)
{
    private const double MostMinutes = 24 * 60;

    /// <summary>Channel and time stamp of the message; empty where it was not sent.</summary>
    public string Channel { get; init; } = "";

    public string Ts { get; init; } = "";

    /// <summary>How often Slack did not take it.</summary>
    public int Failures { get; init; }

    /// <summary>Whether it may be sent now: each failure doubles the wait, from 2 minutes to a day.</summary>
    public bool MayTry(DateTimeOffset now) => State == NoticeState.Failed
        && now >= At.AddMinutes(Math.Min(MostMinutes, Math.Pow(2, Math.Min(Failures, 12))));
}
