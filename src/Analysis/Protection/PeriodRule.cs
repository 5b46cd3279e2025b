namespace Performix.Analysis.Protection;

/// <summary>When a period may open and what may be released: the budget of releases (R7, R10).</summary>
/// <remarks>Losses add up (basic composition; Dwork and Roth, 2014, section 3.5): four ranges and one reason at eps
/// 1 make 5 in 365 days.</remarks>
public static class PeriodRule
{
    /// <summary>The most releases of bands in 365 days.</summary>
    public const int MostBands = 4;

    /// <summary>The stretch that releases are counted over. Unit: days.</summary>
    public const int BudgetDays = 365;

    /// <summary>The shortest period. Unit: days.</summary>
    public const int ShortestDays = 1;

    /// <summary>Why a period may not open, or null where it may.</summary>
    /// <param name="asked">The period, not yet opened.</param>
    /// <param name="known">All periods there ever were, in any order.</param>
    public static string? WhyNotOpen(FlagPeriod asked, IReadOnlyList<FlagPeriod> known)
    {
        if (asked.Policy.Faults() is { Count: > 0 } faults)
        {
            return string.Join(' ', faults);
        }

        if ((asked.Policy.Closes - asked.Opens).TotalDays < ShortestDays)
        {
            return $"The period {asked.Id} would close within a day of opening.";
        }

        if (known.Any(p => p.Id == asked.Id))
        {
            return $"The period {asked.Id} was opened before; a period never opens twice.";
        }

        if (known.FirstOrDefault(p => p.State == PeriodState.Open) is { } open)
        {
            return $"The period {open.Id} is still open.";
        }

        return known.Count(p => Within(p.Policy.Closes, asked.Policy.Closes)) >= MostBands
            ? $"There would be more than {MostBands} releases in {BudgetDays} days."
            : null;
    }

    /// <summary>Why a reason may not be released, or null where it may: one in 365 days.</summary>
    /// <param name="at">When it would be released.</param>
    /// <param name="earlier">When reasons were released before.</param>
    public static string? WhyNotReason(DateTimeOffset at, IEnumerable<DateTimeOffset> earlier) =>
        earlier.Any(e => Within(e, at)) ? $"A reason was released in the last {BudgetDays} days." : null;

    /// <summary>Days of the calendar, so that a year of quarters passes on the day and not an hour later.</summary>
    private static bool Within(DateTimeOffset one, DateTimeOffset other) =>
        Math.Abs((other.Date - one.Date).TotalDays) < BudgetDays;
}
