using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Analysis.Models;
using Performix.Analysis.Units;
using Performix.Connectors.Storage;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Golden;

/// <summary>Snapshots that every view of a cohort is tried on.</summary>
internal static class Scenes
{
    public static PatchReading Patch { get; } = new()
    {
        Id = "P1",
        Index = 74,
        Lo = 60,
        Hi = 89,
        Fit = 1.41,
        FitRange = new Interval(1.27, 1.6, 0.8),
        FitBand = "over",
        Expected = new Estimate(0.61, new Interval(0.45, 0.79, 0.95)),
        Owners = 4,
        OwnersBelowQuota = 3,
        Handed = new PatchIndexReading
        {
            RepId = "R1",
            Period = "2025-Q3",
            Expected = new Estimate(61_000, new Interval(47_500, 78_000, 0.95)),
            Index = 71,
            TerritoryPotential = 38_000,
            LeadQuality = 9_000,
            AccountMix = 14_000,
        },
    };

    private static readonly PatchReading Other = Patch with
    {
        Id = "P2",
        Index = 128,
        Lo = 105,
        Hi = 150,
        Fit = 0.85,
        FitRange = new Interval(0.7, 0.98, 0.8),
        FitBand = "unclear",
        Expected = new Estimate(1.04, new Interval(0.86, 1.25, 0.95)),
        Owners = 2,
        OwnersBelowQuota = 0,
        Handed = null,
    };

    private static readonly SwapReading Swap = new()
    {
        Top = "R2",
        BottomPatch = "P1",
        TopInBottom = new SwapOutcome(0.64, 0.42, 0.91, 0.01),
        BottomInTop = new SwapOutcome(0.97, 0.69, 1.31, 0.42),
        Refused = null,
        Asked = [],
    };

    public static CohortDiagnosis Cohort { get; } = Sample.Cohort with
    {
        Patches = [Patch, Other],
        PatchIndex = new PatchIndexQuality(0.71, 0.82),
        QuotaFit = new QuotaFit(15, Figure(0.31, -0.2, 0.7), Figure(0.62, 0.14, 0.87), Figure(0.1, -0.4, 0.56)),
        Headroom = new Headroom(2.9, 1.3),
        Swap = Swap,
        Separation = Sample.Cohort.Separation! with { Coverage = 0.72, Unequal = 1.4 }, // The sample has one.
    };

    public static OrgSnapshot Rich { get; } = Of(Cohort) with
    {
        PatchNames = new Dictionary<string, string> { ["P1"] = "Nordics South", ["P2"] = "Alps" },
    };

    /// <summary>Patches enough to be told of by band.</summary>
    public static OrgSnapshot SixPatches { get; } = Of(Cohort with
    {
        Patches = [.. Enumerable.Range(1, 6).Select(n => (n % 2 > 0 ? Patch : Other) with { Id = $"P{n}" })],
    });

    private static SwapReading NoSwap => Swap with
    {
        Top = null,
        BottomPatch = null,
        TopInBottom = null,
        BottomInTop = null,
        Refused = "7 reps in the model, 8 are needed",
    };

    /// <summary>A snapshot by the name of its scene.</summary>
    public static OrgSnapshot Named(string scene) => scene switch
    {
        "twelve-reps" => Of(Twelve()),
        "quota-less" => Of(Cohort with
        {
            Attainment = null,
            Verdict = null,
            Separation = null,
            Swap = null,
            QuotaFit = null,
            Headroom = null,
            Patches = [],
        }),
        "empty-org" => new OrgSnapshot(Sample.Org with { Cohorts = [] }, []),
        "hostile" => Of(Cohort with { Name = "<!channel> *AE*" }) with
        {
            PatchNames = new Dictionary<string, string>
            {
                ["P1"] = "<https://evil.example|click> " + new string('x', 300),
                ["P2"] = "`rm`\n<@U1>",
            },
        },
        _ => Rich,
    };

    private static CohortDiagnosis Twelve() => Cohort with
    {
        RepCount = 12,
        Verdict = Sample.Verdict with
        {
            Call = VerdictCall.Insufficient,
            Tier = null,
            Reasons = ["The data cannot tell yet: 1 change of patch; 3 are the least."],
            WouldSettle = ["2 more closed quarters"],
        },
        Patches = [Patch with { FitRange = new Interval(0.9, 2, 0.8), FitBand = "unclear", Handed = null }],
        PatchIndex = null,
        QuotaFit = null,
        Headroom = null,
        Swap = NoSwap,
        Separation = Cohort.Separation! with // The scene's cohort has one.
        {
            Call = "UNMEASURED",
            Why = "too little of the activity is logged, or too unequally",
            N = 12,
            Coverage = 0.31,
            Unequal = null,
            PatchAuc = null,
            ActivityAuc = null,
            Difference = null,
            ActivityGivenPatch = null,
            ActivityGivenPatchR = null,
        },
    };

    private static OrgSnapshot Of(CohortDiagnosis cohort) => new(
        Sample.Org with { Cohorts = [cohort] },
        Asked.Tree.Everybody.Select(p => new Rep(p.Id) { Name = p.Name, ManagerId = p.ManagerId }).ToArray())
    {
        Currency = "EUR",
        Records =
        [
            .. Enumerable.Range(-3, 4).SelectMany(at => new[]
            {
                RecordOf("R1", "P1", at, 58_000, cohort), RecordOf("R2", "P2", at, 110_000, cohort),
            }),
        ],
        SwapBases = cohort.Patches.Count > 1
            ? new Dictionary<string, SwapBasis> { [cohort.Name] = Basis() }
            : new Dictionary<string, SwapBasis>(),
    };

    private static RepRecord RecordOf(string rep, string patch, int at, decimal credited, CohortDiagnosis cohort) =>
        new()
        {
            RepId = rep,
            Cohort = cohort.Name,
            Period = Some.PeriodAt(at),
            PatchId = patch,
            Quota = cohort.Attainment is null ? null : 100_000,
            Credited = credited,
            Attainment = cohort.Attainment is null ? null : (double)credited / 100_000,
            Counts = cohort.Attainment is not null,
        };

    /// <summary>100 draws: base .9, residual variance .02, R1 -.1 and R2 +.1, P1 -.15 and P2 +.15.</summary>
    private static SwapBasis Basis()
    {
        float[] one = [0.9f, 0.02f, -0.1f, 0.1f, -0.15f, 0.15f];
        return new SwapBasis
        {
            Reps = ["R1", "R2"],
            Patches = ["P1", "P2"],
            Draws = 100,
            Parts = Enumerable.Repeat(one, 100).SelectMany(d => d).SelectMany(BitConverter.GetBytes).ToArray(),
            Levels = [0.61, 1.04],
            Lowest = [0.61, 0.61],
            Highest = [0.61, 1.04],
        };
    }

    private static Estimate Figure(double value, double low, double high) =>
        new(value, new Interval(low, high, 0.95));
}
