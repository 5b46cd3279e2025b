using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Analysis.Models;
using Performix.Analysis.Units;
using Performix.Bot.Features.Tail;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Golden;

/// <summary>Hand-made parts of a diagnosis; a test says with <c>with</c> only what it is about.</summary>
internal static class Sample
{
    public static DateTimeOffset AsOf { get; } = new(2025, 9, 30, 6, 0, 0, TimeSpan.Zero);

    public static CohortVerdict Verdict { get; } = new()
    {
        Tier = VerdictTier.Identified,
        SortingGuard = 0.55,
        Call = VerdictCall.Patch,
        Lean = VerdictLean.Patch,
        ProbabilityPatch = 0.97,
        Reasons =
        [
            "Patches account for 82% (95 % interval 61–97%) of the persistent differences; persistent "
                + "differences are 46% (95 % interval 33–57%) of the variance between rep-periods, the "
                + "rest is period-to-period noise.",
            "Reps who changed patch changed attainment with the patch.",
            "Probability that patches are the larger part: 0.97 (limit 0.90).",
        ],
        WouldSettle = [],
        Grounds = [new VerdictReason("PATCH_BY_MOVERS", 0.97, 0.9)],
    };

    public static RepReading Rep { get; } = new()
    {
        Id = "R1",
        Attainment = 0.58,
        Range = new Interval(0.45, 0.71, 0.8),
        Periods = 4,
        Tail = TailGrade.Deep,
        Adjusted = new Estimate(95, new Interval(70, 122, 0.95)),
        Effect = new Estimate(-0.03, new Interval(-0.2, 0.12, 0.95)),
        Reading = "58% attainment over 4 periods; an average rep in the same patches ≈ 61% ⇒ patch-adjusted 95 "
            + "(95 % interval 70–122): no evidence of a person problem.",
    };

    public static CohortDiagnosis Cohort { get; } = new()
    {
        Name = "AE · Mid-Market",
        RepCount = 15,
        PatchCount = 15,
        Moves = 9,
        ConnectedReps = 12,
        Periods = [.. Enumerable.Range(-3, 4).Select(Some.PeriodAt)],
        Attainment = new AttainmentSpread
        {
            N = 15,
            Median = 0.78,
            AtOrAbove = Share(1 / 3.0, 0.15, 0.58),
            TopFifthShare = 0.54,
            Gini = 0.21,
            Bands = [2, 6, 2, 3, 2],
            Shape = "cannot-tell",
        },
        RepPeriods = new RepPeriodSpread(58, 0.8, Share(0.31, 0.21, 0.44)),
        Volume = new Volume(310, 290, 45, 4_200_000),
        WinRate = Share(0.52, 0.48, 0.56),
        Heterogeneity = [],
        Verdict = Verdict,
        PatchShare = Share(0.82, 0.61, 0.97),
        SystematicShare = Share(0.46, 0.33, 0.57),
        Identified = true,
        Identification = "12 of 15 reps are joined by 9 moves",
        Separation = new SeparationReading
        {
            ActivityAuc = Share(0.58, 0.31, 0.82),
            PatchAuc = Share(0.84, 0.62, 0.97),
            Difference = Share(0.26, 0.02, 0.5),
            Call = "PATCH_SEPARATES_MORE",
            Why = "",
            N = 15,
            Hitters = 5,
            ActivityGivenPatch = new Interval(-0.36, 0.5, 0.9),
            ActivityGivenPatchR = 0.09,
            ActivityGivenPatchP = 0.74,
            Detectable = 0.66,
        },
        WithoutIntervention = new LuckyRise(3, Share(0.09, -0.04, 0.22), 0.11, 0.4),
        Cuts = [],
        Reps = [Rep, Rep with { Id = "R2", Attainment = 1.1, Range = new Interval(0.9, 1.3, 0.8),
            Tail = TailGrade.Not }],
        Patches = [],
        Caveats = [new Caveat("TAIL_FROM_TOTALS", "60 of 60 rep-periods have totals only.")],
    };

    public static OrgDiagnosis Org { get; } = new()
    {
        AsOf = AsOf,
        Seed = 1,
        Input = new InputSummary(
            new Dictionary<string, RowCount> { ["Opportunity"] = new(6450, 3), ["User"] = new(74, 0) }, [],
                Complete: true),
        Totals = new Totals(8_000_000, 6_200_000),
        Cohorts = [Cohort],
        Refused = [],
    };

    public static CohortDiagnosis Told(
        VerdictCall call, VerdictTier? tier, IReadOnlyList<string> reasons, params string[] settle) => Cohort with
        {
            Verdict = Verdict with { Call = call, Tier = tier, Reasons = reasons, WouldSettle = settle },
        };

    public static TailReading Read(CohortDiagnosis cohort, params string[] names) => new(
        cohort,
        AsOf,
        [.. cohort.Reps.Select((rep, at) => new OwnRep(names.ElementAtOrDefault(at) ?? $"Ada {at + 1}", rep))],
        ["SDR"],
        CultureInfo.GetCultureInfo("en-US"));

    private static Estimate Share(double value, double low, double high) => new(value, new Interval(low, high, 0.95));
}
