namespace Performix.Bot.Reviews;

/// <summary>How far a message about a review came.</summary>
public enum NoticeState
{
    /// <summary>Slack did not take it; it is tried again.</summary>
    Failed,

    /// <summary>It was sent.</summary>
    Sent,

    /// <summary>It was sent, and since changed to say that there is nothing more to do.</summary>
    Closed,
}
