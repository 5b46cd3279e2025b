using Performix.Analysis.Facts;
using Performix.Analysis.Protection;
using Performix.Bot.Tests.Golden;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Protection;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.Bot.Tests.Protection.Tours;

/// <summary>The people of the surfaces: BOSS over MANA and MANB, eight reps below one, nine below the other, a leader
/// and an admin who are in Slack alone, somebody whom nothing links, and a guest.</summary>
internal static class SurfaceCast
{
    public const string Sales = "C0SALES";
    public const string Leadership = "C0LEADERS";

    private static readonly string[] Managers = ["BOSS", "MANA", "MANB"];

    public static IReadOnlyList<string> Reps { get; } =
    [
        .. Enumerable.Range(1, 8).Select(i => $"REPA{i}"), .. Enumerable.Range(1, 9).Select(i => $"REPB{i}"),
    ];

    /// <summary>Everybody who can type something.</summary>
    public static IReadOnlyList<string> Everybody { get; } =
        [.. Managers, .. Reps, "LEAD", "ADMI", "UNLI", "GUES"];

    /// <summary>How many people the group of a rep has: the two groups differ in it.</summary>
    public static int GroupOf(string rep) => rep.StartsWith("REPA", StringComparison.Ordinal) ? 8 : 9;

    public static string NameOf(string id) => $"{id}first {id}last";

    public static OrgSnapshot Snapshot(Func<string, string> nameOf) => new(
        Sample.Org with
        {
            Cohorts =
            [
                Sample.Cohort with
                {
                    RepCount = Reps.Count,
                    Patches = [PersonSample.Patch],
                    Reps = [.. Reps.Select(id => Sample.Rep with { Id = id })],
                },
            ],
        },
        [
            .. Managers.Concat(Reps).Select(id => new Rep(id)
            {
                Name = nameOf(id),
                Email = EmailOf(id),
                ManagerId = ManagerOf(id),
            }),
        ])
    {
        Records = [.. Reps.SelectMany(id => PersonSample.Records.Select(r => r with { RepId = id }))],
        PatchNames = new Dictionary<string, string> { [PersonSample.Patch.Id] = nameOf(PersonSample.Patch.Id) },
    };

    /// <summary>The period of these people, cut by the product's own rule.</summary>
    public static RollPlan Plan(DateTimeOffset closes, Func<string, string> nameOf)
    {
        var policy = new ProtectionPolicy { Closes = closes };
        var cells = CellRule.Form(
            Reps.Select(id => new EligibleRep(id, ["BOSS", ManagerOf(id) ?? ""])),
            policy,
            Managers.ToDictionary(id => id, nameOf)).Cells;
        return new RollPlan("2025-Q4", Reps.Count, cells, policy);
    }

    public static WorkspaceSeed Seed()
    {
        SeedPerson[] people =
        [
            .. Everybody.Select(id => new SeedPerson("U0" + id, id.ToLowerInvariant(), $"slack {id}", EmailOf(id))
            {
                IsRestricted = id == "GUES",
            }),
        ];
        return new WorkspaceSeed
        {
            People = people,
            Channels =
            [
                new(Sales, "sales") { Members = [.. people.Select(p => p.Id), "U0PERFORMIX"] },
                new(Leadership, "leaders") { Members = ["U0LEAD", "U0PERFORMIX"], IsPrivate = true },
            ],
            Tokens = WorkspaceSeed.DefaultTokens,
        };
    }

    private static string? ManagerOf(string id) => id switch
    {
        "BOSS" => null,
        "MANA" or "MANB" => "BOSS",
        _ => id.StartsWith("REPA", StringComparison.Ordinal) ? "MANA" : "MANB",
    };

    private static string EmailOf(string id) => id.ToLowerInvariant() + "@acme.example";
}
