using Performix.Analysis.Diagnosis;
using Performix.Analysis.Units;
using Performix.Bot.Access;
using Performix.Bot.Views;
using Performix.Connectors.Storage;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Golden;

/// <summary>Hand-made facts of one rep, Ada; a test says with <c>with</c> only what it is about.</summary>
internal static class PersonSample
{
    public const string Hostile = "<!channel> & <@U1|boss>\n\u202e<https://evil.example|ok>";

    public static PatchReading Patch { get; } = new()
    {
        Id = "P4",
        Index = 84,
        Lo = 70,
        Hi = 99,
        Fit = 1.31,
        FitRange = new Interval(1.26, 1.52, 0.8),
        FitBand = "over",
        Expected = new Estimate(0.61, new Interval(0.45, 0.79, 0.95)),
        Owners = 3,
        OwnersBelowQuota = 3,
    };

    public static RepRecord Record { get; } = new()
    {
        RepId = "R1",
        Cohort = "AE · Mid-Market",
        Period = Some.PeriodAt(0),
        PatchId = "P4",
        Quota = 250_000,
        Credited = 145_000,
        Attainment = 0.58,
        Counts = true,
        Won = 2,
        Lost = 3,
        Logged = 0.64,
        Deals = [new WonRecord("006A", 100_000, new DateOnly(2025, 8, 1)),
            new WonRecord("006B", 45_000, new DateOnly(2025, 9, 1))],
    };

    public static IReadOnlyList<RepRecord> Records { get; } =
    [
        Record with { Period = Some.PeriodAt(-3), Ramping = true, Ramp = 0.5, Counts = false },
        Record with { Period = Some.PeriodAt(-2), Quota = null, Attainment = null, Counts = false },
        Record with
        {
            Period = Some.PeriodAt(-1),
            Deals = [.. Enumerable.Range(0, 12).Select(i =>
                new WonRecord($"006C{i}", 9_000, new DateOnly(2025, 5, 1)))],
        },
        Record,
        Record with { Period = Some.PeriodAt(1), ToDate = true, Counts = false },
    ];

    public static RepFacts Rich { get; } = new()
    {
        Reading = Sample.Rep,
        Cohort = Sample.Cohort with { Patches = [Patch] },
        Records = Records,
        AsOf = Sample.AsOf,
        Made = "rule and model of form 1, seed 1",
        Currency = "EUR",
        PatchNames = new Dictionary<string, string> { ["P4"] = "West 4" },
        Culture = System.Globalization.CultureInfo.GetCultureInfo("en-US"),
    };

    /// <summary>One usable period, no model, no patch.</summary>
    public static RepFacts Thin { get; } = Rich with
    {
        Reading = Sample.Rep with
        {
            Attainment = null, Range = null, Periods = 1, Tail = null, Adjusted = null, Effect = null,
        },
        Cohort = Sample.Told(VerdictCall.Insufficient, null, [], "2 more closed quarters"),
        Records = [Record with { PatchId = null, Deals = [] }],
    };

    public static RepFacts NoQuota { get; } = Thin with
    {
        Reading = Thin.Reading with { Periods = 0 },
        Records = [.. Records.Select(r => r with { Quota = null, Attainment = null, Counts = false })],
    };

    public static RepFacts Hostiles { get; } = Rich with
    {
        PatchNames = new Dictionary<string, string> { ["P4"] = Hostile },
        Records = [.. Records.Select(r => r with { Deals = [new WonRecord(Hostile, 1, new DateOnly(2025, 8, 1))] })],
        Cohort = Rich.Cohort with { Name = Hostile, Caveats = [new Caveat("X", Hostile)] },
    };

    public static OrgSnapshot Snapshot { get; } = Asked.Snapshot with
    {
        Diagnosis = Sample.Org with { Cohorts = [Rich.Cohort] },
        Records = Records,
        Currency = "EUR",
        PatchNames = Rich.PatchNames,
    };

    public static Person Ada { get; } = new("R1", "Ada Lovelace", "ada@acme.example", "M1");
}
