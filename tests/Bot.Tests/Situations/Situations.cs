using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Connectors.Storage;
using Performix.Tests.Support.Simulation;

namespace Performix.Bot.Tests.Situations;

/// <summary>The situations that every view is looked at in. Each comes from real runs of the models over simulated
/// orgs, once a process.</summary>
internal static class Situations
{
    public const string Hostile = "<!channel> & <@U1|boss>\n\u202e<https://evil.example|ok> `x` *b*";

    private const long Seed = 1;

    /// <summary>A Monday.</summary>
    public static DateTimeOffset AsOf { get; } = new(2026, 10, 5, 6, 0, 0, TimeSpan.Zero);

    private static SalesFacts Facts { get; } = new()
    {
        AsOf = AsOf,
        CoveredTo = new DateOnly(2026, 10, 1),
        Currency = "EUR",
        Reps =
        [
            new Rep("BOSS") { Name = "Berta Falk", Email = "boss@acme.example" },
            new Rep("M1") { Name = "Mona Lund", Email = "m1@acme.example", ManagerId = "BOSS" },
            new Rep("M2") { Name = "Milo Haas", Email = "m2@acme.example", ManagerId = "BOSS" },
        ],
        Sources = [new SourceCount("User", 50, 0), new SourceCount("Opportunity", 6450, 3)],
    };

    private static Rep Alone { get; } =
        new("AR00") { Name = "Ada Brandt", Email = "ar00@acme.example", ManagerId = "M1", Role = "AE" };

    private static RunRecord Complete { get; } = new()
    {
        StartedAt = AsOf,
        EndedAt = AsOf.AddMinutes(3),
        Outcome = RunOutcome.Complete,
        NextAt = AsOf.AddDays(1),
    };

    private static RunRecord Failed { get; } = Complete with
    {
        StartedAt = AsOf.AddHours(2),
        EndedAt = AsOf.AddHours(2).AddMinutes(1),
        Outcome = RunOutcome.Failed,
        Fault = "Salesforce refused a query of Opportunity (INVALID_FIELD: No such column 'Amount__c'). The mapping "
            + "names a field that the run-as user cannot see: grant it or change the mapping.",
    };

    private static RunRecord Reading { get; } = new()
    {
        StartedAt = AsOf,
        Outcome = RunOutcome.Running,
        ObjectsRead = 3,
        ObjectsInAll = 11,
    };

    /// <summary>Patch-led account executives, people-led ones, and two cohorts too small to be shown.</summary>
    private static Lazy<SalesFacts> RichFacts { get; } = new(() =>
    {
        StagedCohort[] cohorts =
        [
            new("A", "AE", "Mid-Market", Simulated("patch", 24, 11)) { ManagerOf = r => r < 12 ? "M1" : "M2" },
            new("B", "AE", "Enterprise", Simulated("people", 16, 12)) { ManagerOf = r => r < 8 ? "M1" : "M2" },
            new("C", "SE", "EMEA", Simulated("mixed", 3, 13)) { ManagerOf = _ => "M2" },
            new("D", "SE", "APAC", Simulated("mixed", 4, 14)) { ManagerOf = _ => "M2" },
        ];
        return cohorts.Aggregate(Facts, (facts, cohort) => cohort.AddTo(facts));
    });

    private static Lazy<OrgSnapshot> Rich { get; } = new(() => Of(RichFacts.Value));

    private static readonly Dictionary<string, Lazy<Situation>> All = new()
    {
        ["rich"] = new(() => Usual("rich", Rich.Value)),
        ["twelve-reps"] = new(() => Usual("twelve-reps", Of(Twelve().AddTo(Facts)))),
        ["no-quota"] = new(() => Usual("no-quota", Of(RichFacts.Value with { Quotas = [] }))),
        ["stale"] = new(() => new Situation("stale", Rich.Value, Failed)),
        ["refused"] = new(() => Usual("refused", Rich.Value) with { Steps = Script.Refused }),
        ["empty-org"] = new(() => Usual("empty-org", Of(Facts with { Reps = [.. Facts.Reps, Alone] }))),
        ["unread"] = new(() => new Situation("unread", null, Reading)),
        ["two-thousand-reps"] = new(() => Usual("two-thousand-reps", ManyReps.Of(Rich.Value))),
        ["hostile-names"] = new(() => Usual("hostile-names", Renamed(Rich.Value))),
    };

    public static IEnumerable<string> Names => All.Keys;

    public static Situation Named(string name) => All[name].Value;

    private static StagedCohort Twelve() =>
        new("A", "AE", "Mid-Market", Simulated("patch_nomove", 12, 21)) { Logged = rep => rep % 2 == 0 ? 0.2 : 0.5 };

    private static SimulatedOrg Simulated(string scenario, int reps, long seed) =>
        OrgSimulator.Simulate(Scenarios.Named(scenario), reps, 8, seed);

    private static Situation Usual(string name, OrgSnapshot snapshot) => new(name, snapshot, Complete);

    private static OrgSnapshot Of(SalesFacts facts) => OrgSnapshot.Of(
        Diagnostician.Diagnose(facts, Seed, CancellationToken.None), facts, Plan.None);

    /// <summary>Whatever has a name tries to be a mention, a link, or more than one line.</summary>
    private static OrgSnapshot Renamed(OrgSnapshot snapshot)
    {
        string Cohort(string name) => name.Replace("AE", Hostile, StringComparison.Ordinal);
        return snapshot with
        {
            Diagnosis = snapshot.Diagnosis with
            {
                Cohorts = [.. snapshot.Diagnosis.Cohorts.Select(c => c with
                {
                    Name = Cohort(c.Name),
                    Caveats = [.. c.Caveats.Select(x => x with { Text = Hostile + x.Text })],
                })],
            },
            Roster = [.. snapshot.Roster.Select(r => r with { Name = r.Name + Hostile })],
            PatchNames = snapshot.PatchNames.ToDictionary(p => p.Key, p => p.Value + Hostile),
            Records = [.. snapshot.Records.Select(r => r with
            {
                Cohort = Cohort(r.Cohort),
                Deals = [.. r.Deals.Select(d => d with { Id = Hostile + d.Id })],
            })],
            SwapBases = snapshot.SwapBases.ToDictionary(b => Cohort(b.Key), b => b.Value),
            Currency = "<!here>",
        };
    }
}
