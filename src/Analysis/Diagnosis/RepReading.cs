using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>One rep's part of the diagnosis.</summary>
public sealed record RepReading
{
    /// <summary>The rep.</summary>
    public required string Id { get; init; }

    /// <summary>Trailing attainment; null where fewer than two periods are usable.</summary>
    public required double? Attainment { get; init; }

    /// <summary>Where the attainment lies by luck alone: an 80 % interval, the one that the grade uses.</summary>
    public Interval? Range { get; init; }

    /// <summary>Usable periods behind it.</summary>
    public required int Periods { get; init; }

    /// <summary>The grade; null where there is no attainment.</summary>
    public required TailGrade? Tail { get; init; }

    /// <summary>Patch-adjusted attainment: 100 is what an average rep books there; null where nothing was fitted.
    /// </summary>
    public Estimate? Adjusted { get; init; }

    /// <summary>Rep effect on attainment against the average rep: .03 is three points; null where nothing was fitted.
    /// </summary>
    public Estimate? Effect { get; init; }

    /// <summary>Whether the rep is below what an average rep books in the same patches, beyond luck, all reps of the
    /// cohort taken together (Benjamini-Hochberg at 10 %).</summary>
    public bool BelowExpectation { get; init; }

    /// <summary>What it comes to, in words.</summary>
    public required string Reading { get; init; }
}
