using System.Text.Json;
using Performix.Sandbox.Org;
using Performix.Sandbox.World;

namespace Performix.Connectors.Tests.Org;

public sealed class WorldTests(LocalOrg org) : IClassFixture<LocalOrg>
{
    private static readonly string[] Objects =
    [
        "User", "UserRole", "Account", "Contact", "Territory2", "UserTerritory2Association", "ForecastingQuota",
        "Period", "Opportunity", "OpportunityContactRole", "OpportunityHistory", "OpportunityFieldHistory",
        "AccountHistory", "Lead", "Event", "Task",
    ];

    [Fact]
    public async Task Equal_plans_give_the_same_bytes_and_another_seed_gives_others()
    {
        await using var twin = await DisposableOrg.StartAsync();
        await using var other = await DisposableOrg.StartAsync(LocalOrg.SmallPlan with { Seed = 8 });

        foreach (var name in Objects)
        {
            Assert.Equal(await DumpAsync(org, name), await DumpAsync(twin.Org, name));
        }

        Assert.NotEqual(await DumpAsync(org, "Opportunity"), await DumpAsync(other.Org, "Opportunity"));
        Assert.Equal(TruthJson.Write(org.App.World), TruthJson.Write(twin.Org.App.World));
    }

    [Theory]
    [InlineData(Scenario.Patch, "PATCH", "identified")]
    [InlineData(Scenario.NoMoves, "PATCH", "assumption")]
    [InlineData(Scenario.People, "PEOPLE", "identified")]
    [InlineData(Scenario.Mixed, "MIXED", "identified")]
    [InlineData(Scenario.Noise, "NOISE", "identified")]
    [InlineData(Scenario.Messy, "PATCH", "identified")]
    public void The_default_world_of_a_scenario_holds_its_name(Scenario scenario, string call, string tier)
    {
        var world = SalesWorld.Build(Plan(scenario));

        Assert.Equal(2, world.Truth.Count);
        Assert.All(world.Truth, cohort => Assert.Equal((call, tier), (cohort.ExpectedCall, cohort.ExpectedTier)));
    }

    [Fact]
    public void The_default_world_has_movers_leavers_ramping_reps_and_four_levels()
    {
        var world = SalesWorld.Build(WorldPlan.Default(LocalOrg.Today));
        var reps = world.People.Where(person => person.Kind == PersonKind.Rep).ToList();

        Assert.Equal(60, reps.Count(rep => rep.IsActive));
        Assert.True(reps.Count(rep => !rep.IsActive) >= 2);
        Assert.True(reps.Count(rep => rep.IsActive && rep.Start > LocalOrg.Today.AddDays(-270)) >= 2);
        Assert.All(world.Truth, cohort => Assert.True(cohort.Moves >= 3));
        Assert.Equal(3, Levels(world, reps[0]));
        Assert.Equal(13, world.Quotas.Select(quota => quota.Quarter).Distinct().Count());
    }

    [Fact]
    public void Where_nobody_moves_no_rep_has_two_patches()
    {
        var seats = SalesWorld.Build(Plan(Scenario.NoMoves)).Seats;
        var pairs = seats.Select(seat => (seat.Person, seat.Patch)).Distinct().ToList();

        Assert.All(pairs.GroupBy(pair => pair.Person), rep => Assert.Single(rep));
        Assert.Contains(pairs.GroupBy(pair => pair.Patch), patch => patch.Count() > 1);
    }

    [Theory]
    [InlineData(Scenario.Patch)]
    [InlineData(Scenario.People)]
    public async Task What_was_planted_can_be_found_in_the_rows(Scenario scenario)
    {
        await using var own = await DisposableOrg.StartAsync(Plan(scenario));
        var attainment = await AttainmentsAsync(own.Org);
        var planted = own.Org.App.World.Truth
            .SelectMany(cohort => scenario == Scenario.Patch ? cohort.PatchEffects : cohort.RepEffects)
            .ToDictionary(effect => scenario == Scenario.Patch
                ? own.Org.App.Ids.Territory(effect.Number)
                : own.Org.App.Ids.User(effect.Number));

        var means = attainment.GroupBy(row => scenario == Scenario.Patch ? row.Patch : row.Rep)
            .Where(group => group.Count() >= 6 && planted.ContainsKey(group.Key))
            .Select(group => (Planted: planted[group.Key].Effect, Found: group.Average(row => row.Value))).ToList();

        Assert.True(means.Count > 40);
        Assert.True(Correlation(means) > 0.85);
    }

    [Fact]
    public async Task A_mover_leaves_a_dated_trail_and_inherits_what_was_open()
    {
        await using var own = await DisposableOrg.StartAsync(WorldPlan.Default(LocalOrg.Today));
        var inherited = (await own.Org.RowsAsync("SELECT Id, OwnerId, CreatedById, Territory2Id FROM Opportunity"))
            .Where(row => Text(row, "OwnerId") != Text(row, "CreatedById")).ToList();
        var history = await own.Org.RowsAsync(
            "SELECT OpportunityId, NewValue FROM OpportunityFieldHistory WHERE DataType = 'EntityId'");
        var patches = (await own.Org.RowsAsync("SELECT QuotaOwnerId, Territory2Id FROM ForecastingQuota"))
            .GroupBy(row => Text(row, "QuotaOwnerId"))
            .Count(rep => rep.Select(row => Text(row, "Territory2Id")).Distinct().Count() > 1);

        Assert.True(patches >= 3);
        Assert.True(inherited.Count > 20);
        Assert.Equal(
            inherited.Select(row => Text(row, "Id") + Text(row, "OwnerId")).Order(StringComparer.Ordinal),
            history.Where(row => inherited.Exists(one => Text(one, "Id") == Text(row, "OpportunityId")))
                .Select(row => Text(row, "OpportunityId") + Text(row, "NewValue")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_workspace_has_the_same_people_under_the_same_addresses()
    {
        var world = org.App.World;
        var roster = Roster.Of(world);
        var employed = world.People.Where(person => person.IsActive && person.Kind != PersonKind.Integration);

        Assert.Equal(
            employed.Select(person => person.Email).Append("guest.auditor@partner.example"),
            roster.Members.Select(member => member.Email));
        Assert.Equal(["general", "sales", "leadership"], roster.Channels.Select(channel => channel.Name));
        Assert.Equal(
            ["guest", "leader", "manager", "rep", "revops"],
            roster.Members.Select(member => member.Role).Distinct().Order());
        Assert.True(roster.Channels[2].IsPrivate);
    }

    private static WorldPlan Plan(Scenario scenario) =>
        WorldPlan.Default(LocalOrg.Today) with { Scenario = scenario };

    private static async Task<string> DumpAsync(LocalOrg org, string name)
    {
        var fields = (await org.GetAsync($"/services/data/v66.0/sobjects/{name}/describe")).Json.GetProperty("fields")
            .EnumerateArray().Select(field => field.GetProperty("name").GetString());
        return (await org.QueryAsync($"SELECT {string.Join(", ", fields)} FROM {name}", all: true)).Body;
    }

    private static async Task<IReadOnlyList<(string Rep, string Patch, double Value)>> AttainmentsAsync(LocalOrg org)
    {
        var won = (await org.RowsAsync("SELECT OwnerId, CloseDate, Amount FROM Opportunity WHERE IsWon = true"))
            .ToLookup(row => (Text(row, "OwnerId"), Quarter.Containing(Day(row, "CloseDate"))));
        var quotas = await org.RowsAsync(
            "SELECT QuotaOwnerId, Territory2Id, StartDate, QuotaAmount FROM ForecastingQuota "
            + "WHERE QuotaOwner.Role__c = 'AE' AND StartDate < 2025-10-01");
        return [.. quotas.Select(row => (
            Text(row, "QuotaOwnerId"),
            Text(row, "Territory2Id"),
            won[(Text(row, "QuotaOwnerId"), Quarter.Containing(Day(row, "StartDate")))].Sum(Amount)
                / row.GetProperty("QuotaAmount").GetDouble()))];

        static double Amount(JsonElement row) => row.GetProperty("Amount").GetDouble();
    }

    private static double Correlation(IReadOnlyList<(double X, double Y)> points)
    {
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        var both = points.Sum(point => (point.X - x) * (point.Y - y));
        return both / Math.Sqrt(
            points.Sum(point => (point.X - x) * (point.X - x)) * points.Sum(point => (point.Y - y) * (point.Y - y)));
    }

    private static int Levels(SalesWorld world, Person person) =>
        person.Manager is { } manager ? 1 + Levels(world, world.People[manager]) : 0;

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";

    private static DateOnly Day(JsonElement row, string name) =>
        DateOnly.ParseExact(Text(row, name), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
