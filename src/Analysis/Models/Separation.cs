using Performix.Analysis.Numerics;
using Performix.Analysis.Panel;
using Performix.Analysis.Units;

namespace Performix.Analysis.Models;

/// <summary>Does activity part those who hit quota from those who miss it, and does the patch (definitions 5.6)?
/// </summary>
public sealed record Separation
{
    private const int LeastOfEach = 3;
    private const int Resamples = 1999;
    private const double LeastCoverage = 0.6;
    private const double MostUnequal = 2;
    private const double Margin = 0.3;

    /// <summary>Reps counted.</summary>
    public required int N { get; init; }

    /// <summary>Reps at or above quota.</summary>
    public required int Hitters { get; init; }

    /// <summary>Area under the curve of activity; null where it cannot be had.</summary>
    public Estimate? ActivityArea { get; init; }

    /// <summary>Area under the curve of the patch's measured columns, each rep scored by the others' slopes.</summary>
    public Estimate? PatchArea { get; init; }

    /// <summary>Patch less activity, by paired bootstrap.</summary>
    public Estimate? Difference { get; init; }

    /// <summary>Partial correlation of activity and attainment given the patch (HC3), 90 % interval.</summary>
    public Estimate? ActivityGivenPatch { get; init; }

    /// <summary>p of that correlation being 0.</summary>
    public double? ActivityGivenPatchP { get; init; }

    /// <summary>Smallest correlation that this many reps could have shown with probability .8.</summary>
    public double Detectable { get; init; }

    /// <summary>Median share of decided opportunities with a logged touch; null where logging is not known.</summary>
    public double? Coverage { get; init; }

    /// <summary>How many times the best logged rep's share is the worst logged one's; null where one logs nothing or
    /// logging is not known.</summary>
    public double? Unequal { get; init; }

    /// <summary>PATCH_SEPARATES_ACTIVITY_DOES_NOT, PATCH_SEPARATES_MORE, PATCH_SEPARATES, NEITHER_SHOWN or
    /// UNMEASURED.</summary>
    public required string Call { get; init; }

    /// <summary>Why the call is not stronger; empty where it is the strongest.</summary>
    public string Why { get; init; } = "";

    /// <summary>Reps with trailing attainment and activity, with the patch columns that all of them have.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="trailing">Trailing attainment of its reps.</param>
    public static IReadOnlyList<SeparationRow> Rows(Cohort cohort, IReadOnlyList<TrailingAttainment> trailing) =>
        SeparationRows.Of(cohort, trailing);

    /// <summary>Runs the test.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="trailing">Trailing attainment of its reps.</param>
    /// <param name="seed">The run's seed.</param>
    /// <returns>The result; null where no rep has both activity and attainment.</returns>
    public static Separation? Of(Cohort cohort, IReadOnlyList<TrailingAttainment> trailing, long seed)
    {
        var rows = SeparationRows.Of(cohort, trailing);
        if (rows.Count == 0)
        {
            return null;
        }

        var (median, unequal) = SeparationRows.Coverage(trailing);
        var hitters = rows.Count(r => r.Attainment >= 1);
        var basis = new Separation
        {
            N = rows.Count,
            Hitters = hitters,
            Call = "NEITHER_SHOWN",
            Detectable = DetectableCorrelation.Pearson(rows.Count, rows[0].Patch.Count),
            Coverage = median,
            Unequal = unequal is { } times && double.IsFinite(times) ? times : null,
        };
        if (median < LeastCoverage || unequal > MostUnequal)
        {
            return basis with { Call = "UNMEASURED", Why = "too little of the activity is logged, or too unequally" };
        }

        return hitters < LeastOfEach || rows.Count - hitters < LeastOfEach
            ? basis with { Why = $"{hitters} hitters and {rows.Count - hitters} missers: 3 of each are needed" }
            : Called(Measured(basis, rows, seed));
    }

    private static Separation Measured(Separation basis, IReadOnlyList<SeparationRow> rows, long seed)
    {
        bool[] hit = [.. rows.Select(r => r.Attainment >= 1)];
        double[] activity = [.. rows.Select(r => r.Activity)];
        var patch = PatchScore.Of(rows);
        var given = ActivityTest.Of(rows);
        var measured = basis with
        {
            ActivityArea = Area(RocArea.Of(activity, hit)),
            ActivityGivenPatch = given?.Correlation,
            ActivityGivenPatchP = given?.P,
        };
        if (patch is null)
        {
            return measured with { Why = "the patch is not measured in this input" };
        }

        var both = RocComparison.Of(patch, activity, hit, Resamples, Seeded.Stream(seed, "separation"));
        var ends = both.Resampled.Percentile;
        return measured with
        {
            PatchArea = Area(both.First),
            Difference = new Estimate(both.Difference, new Interval(ends.Low, ends.High, 0.95)),
        };
    }

    private static Separation Called(Separation found)
    {
        var patch = found.PatchArea is { Interval.Low: > 0.5 };
        var more = patch && found.Difference is { Interval.Low: > 0 };
        var small = found.ActivityGivenPatch is { Interval: { Low: > -Margin, High: < Margin } };
        return (patch, more, small) switch
        {
            (true, true, true) => found with { Call = "PATCH_SEPARATES_ACTIVITY_DOES_NOT" },
            (true, true, _) => found with { Call = "PATCH_SEPARATES_MORE" },
            (true, _, _) => found with { Call = "PATCH_SEPARATES" },
            _ => found,
        };
    }

    private static Estimate Area(RocArea area) =>
        new(area.Area, new Interval(area.Interval.Low, area.Interval.High, 0.95));
}
