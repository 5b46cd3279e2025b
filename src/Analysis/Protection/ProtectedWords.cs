namespace Performix.Analysis.Protection;

/// <summary>What is said beside bands and in place of them. Each text depends on membership and policy alone.</summary>
public static class ProtectedWords
{
    /// <summary>Stands beside every band (R8).</summary>
    public const string LowerBound = "Silence counts as “not flagged”: the range is a lower bound.";

    /// <summary>Stands where a trend would, if the group has other members than last time (R8).</summary>
    public const string Changed = "group changed, not comparable";

    /// <summary>What somebody reads who came after the period opened.</summary>
    public const string NextPeriod = "You joined after this period opened. You can answer from the next period on.";

    /// <summary>What a manager or leader reads in place of the form.</summary>
    public const string NotInGroup = "You are not in a reporting group; managers do not answer.";

    /// <summary>How far a band may be off (R8).</summary>
    /// <param name="policy">The policy.</param>
    public static string Blurred(ProtectionPolicy policy) =>
        $"blurred on purpose; about 1 in {Blur.OneIn(policy)} groups is one step off";

    /// <summary>What viewers read of a group that cannot be published (R6).</summary>
    /// <param name="people">How many eligible people it has.</param>
    /// <param name="policy">The policy.</param>
    public static string Closed(int people, ProtectionPolicy policy) =>
        $"Too small to be published ({people} people, {policy.SmallestCell} needed).";

    /// <summary>What a rep of such a group reads before answering (R6).</summary>
    /// <param name="people">How many eligible people it has.</param>
    /// <param name="policy">The policy.</param>
    public static string FormClosed(int people, ProtectionPolicy policy) =>
        $"Your group is too small to protect you ({people} people, {policy.SmallestCell} needed). "
        + "Nothing you enter here would be shown, so the form is closed this period.";

    /// <summary>Stands next to every band that a leader sees.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="released">The day of release, as the viewer writes days.</param>
    public static string ForLeaders(ProtectionPolicy policy, string released) =>
        $"Protected range. Groups of {policy.SmallestCell}+, blurred, released once on {released}. "
        + "Individual answers no longer exist.";

    /// <summary>The words in place of a trend between two periods, or null where the groups are the same.</summary>
    /// <param name="before">The members in the earlier period.</param>
    /// <param name="now">The members now.</param>
    public static string? Comparison(IEnumerable<string> before, IEnumerable<string> now) =>
        before.ToHashSet().SetEquals(now) ? null : Changed;
}
