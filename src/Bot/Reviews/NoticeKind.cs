namespace Performix.Bot.Reviews;

/// <summary>What a message about a review says.</summary>
public enum NoticeKind
{
    /// <summary>That it was asked, to those who answer.</summary>
    Asked,

    /// <summary>That it is due today.</summary>
    Due,

    /// <summary>That its day has passed.</summary>
    Overdue,

    /// <summary>The answer, to the one who asked.</summary>
    Answered,
}
