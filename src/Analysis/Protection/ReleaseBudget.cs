namespace Performix.Analysis.Protection;

/// <summary>How much may be released: four times bands and one reason in 365 days (R7).</summary>
/// <remarks>Losses add up (basic composition; Dwork and Roth, 2014, section 3.5): at eps 1 that is 5 in a year.
/// </remarks>
public static class ReleaseBudget
{
    /// <summary>The most releases of bands in 365 days.</summary>
    public const int MostBands = 4;

    private static readonly TimeSpan Stretch = TimeSpan.FromDays(365);

    /// <summary>Whether bands may be released once more.</summary>
    /// <param name="at">When they would be.</param>
    /// <param name="earlier">When bands were released before, or will be.</param>
    public static bool LeavesBands(DateTimeOffset at, IEnumerable<DateTimeOffset> earlier) =>
        earlier.Count(e => Counts(e, at)) < MostBands;

    /// <summary>Whether a reason may be released once more.</summary>
    /// <param name="at">When it would be.</param>
    /// <param name="earlier">When reasons were released before, or will be.</param>
    public static bool LeavesReason(DateTimeOffset at, IEnumerable<DateTimeOffset> earlier) =>
        !earlier.Any(e => Counts(e, at));

    private static bool Counts(DateTimeOffset earlier, DateTimeOffset at) => earlier > at - Stretch;
}
