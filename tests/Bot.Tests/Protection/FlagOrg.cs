using Performix.Analysis.Facts;
using Performix.Bot.Tests.Golden;
using Performix.Connectors.Storage;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.Bot.Tests.Protection;

/// <summary>BOSS over MANA and MANB; A1 to A9 report to MANA, B1 to B8 to MANB; NEWB came to MANA five days ago. LEAD
/// and ADMI have no seat. GUES is a rep of MANA who is a guest in Slack; UNLI is in Slack only; DEAC is deactivated
/// there; EXTE comes from elsewhere.</summary>
internal static class FlagOrg
{
    public const string Channel = "C0SALES";
    public const string Leadership = "C0LEADERS";
    public const string Period = "2026-Q1";

    public static readonly DateTimeOffset Start = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Closes = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] InOrg =
        ["BOSS", "MANA", "MANB", .. TeamA, .. TeamB, "NEWB", "GUES", "DEAC", "EXTE"];

    public static IReadOnlyList<string> TeamA => [.. Enumerable.Range(1, 9).Select(i => $"A{i}")];

    public static IReadOnlyList<string> TeamB => [.. Enumerable.Range(1, 8).Select(i => $"B{i}")];

    public static IReadOnlyList<string> Viewers => ["BOSS", "MANA", "MANB", "LEAD", "ADMI"];

    public static IReadOnlyList<string> Others => ["GUES", "DEAC", "EXTE", "UNLI", "NEWB", "U-NOBODY"];

    public static string SlackId(string who) => "U0" + who;

    public static string EmailOf(string who) => $"canary-{who.ToLowerInvariant()}@acme.example";

    public static OrgSnapshot Snapshot(DateTimeOffset asOf, bool isComplete = true) => new(
        Sample.Org with
        {
            AsOf = asOf,
            Input = Sample.Org.Input with { Complete = isComplete },
            Cohorts =
            [
                Sample.Cohort with
                {
                    Patches = [PersonSample.Patch],
                    Reps = [.. TeamA.Concat(TeamB).Select(id => Sample.Rep with { Id = id })],
                },
            ],
        },
        [.. InOrg.Select(id => new Rep(id)
        {
            Name = $"Canary{id} Person",
            Email = EmailOf(id),
            ManagerId = ManagerOf(id),
            StartDate = id == "NEWB" ? DateOnly.FromDateTime(Start.Date).AddDays(-5) : new DateOnly(2024, 1, 1),
        })])
    {
        Records = [.. InOrg.SelectMany(id => PersonSample.Records.Select(r => r with { RepId = id }))],
    };

    public static WorkspaceSeed Workspace()
    {
        SeedPerson[] people = [.. InOrg.Concat(["LEAD", "ADMI", "UNLI"]).Select(InSlack)];
        return new WorkspaceSeed
        {
            People = people,
            Channels =
            [
                new(Channel, "sales") { Members = [.. people.Select(p => p.Id), "U0PERFORMIX"] },
                new(Leadership, "leadership")
                {
                    IsPrivate = true,
                    Members = [SlackId("LEAD"), SlackId("ADMI"), "U0PERFORMIX"],
                },
            ],
            Tokens = WorkspaceSeed.DefaultTokens,
        };
    }

    private static string? ManagerOf(string id) => id switch
    {
        "BOSS" => null,
        "MANA" or "MANB" => "BOSS",
        _ => id[0] == 'B' ? "MANB" : "MANA",
    };

    private static SeedPerson InSlack(string id) =>
        new(SlackId(id), id.ToLowerInvariant(), $"slack {id}", EmailOf(id))
        {
            IsRestricted = id == "GUES",
            ExternalTeamId = id == "EXTE" ? "T0OTHER" : null,
            IsDeleted = id == "DEAC",
        };
}
