using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Tests.Org;
using Performix.Connectors.Tests.Salesforce.Live;
using Performix.Sandbox.Org;
using Performix.Sandbox.World;

namespace Performix.Connectors.Tests.Salesforce;

/// <summary>Who held which patch in the past is what was planted, whatever it is known by.</summary>
public sealed class PatchPastTests(LocalOrg org) : IClassFixture<LocalOrg>, IDisposable
{
    private static readonly FieldMapping ByOwner =
        LiveReader.Mapping with { Patch = new PatchMapping { Mode = PatchMode.AccountOwner } };

    private static readonly FieldMapping ByQuotaFile =
        LiveReader.Mapping with { Quota = new QuotaMapping { Source = QuotaSource.None } };

    private SalesWorld World => org.App.World;

    public void Dispose() => org.App.Visibility.ShowAll();

    [Fact]
    public async Task The_history_of_owners_tells_who_had_which_book()
    {
        using var reader = LiveReader.Of(org, ByOwner);

        var facts = await reader.ReadAsync();

        Assert.True(World.Truth.Sum(truth => truth.Moves) > 0);
        AssertPlanted(
            facts, World.Seats, seat => seat.From < FirstChange() ? Provenance.Assumed : Provenance.Replayed);
    }

    [Fact]
    public async Task Earlier_readings_tell_who_had_which_book()
    {
        org.App.Visibility.Hide("AccountHistory");
        using var reader = LiveReader.Of(org, ByOwner);

        var facts = (await reader.CatchUpAsync(Owners())).Facts;

        AssertPlanted(facts, World.Seats, _ => Provenance.Recorded);
    }

    [Fact]
    public async Task Earlier_readings_tell_who_had_which_territory()
    {
        using var reader = LiveReader.Of(org, ByQuotaFile);

        var facts = (await reader.CatchUpAsync(Territories())).Facts;

        AssertPlanted(facts, World.Seats, _ => Provenance.Recorded);
        Assert.All(
            facts.Assignments.Where(held => held.Provenance != Provenance.Recorded),
            held => Assert.True(held.To <= World.FirstQuarter.Start));
    }

    [Fact]
    public async Task Before_the_first_reading_quotas_tell_it()
    {
        var since = World.OpenQuarter.Plus(-2).Start;
        using var reader = LiveReader.Of(org);

        var facts = (await reader.CatchUpAsync(Territories(since))).Facts;

        AssertPlanted(
            facts, World.Seats.Where(HasQuota),
            seat => seat.From < since ? Provenance.Quota : Provenance.Recorded);
    }

    [Fact]
    public async Task Where_quotas_name_no_patch_the_opportunities_of_a_quarter_tell_it()
    {
        org.App.Visibility.Hide("ForecastingQuota", "Territory2Id");
        using var reader = LiveReader.Of(org);

        var facts = await reader.ReadAsync();

        var told = facts.Assignments.Where(held => held.Provenance == Provenance.Opportunity).ToList();
        var planted = World.Seats.Select(seat => (org.App.Ids.User(seat.Person), org.App.Ids.Territory(seat.Patch)));
        Assert.True(told.Count >= World.Patches.Count / 2);
        Assert.All(told, held => Assert.Contains((held.RepId, held.PatchId), planted));
    }

    [Fact]
    public async Task An_opportunity_tells_of_who_owned_it_when_it_began()
    {
        using var asItIs = LiveReader.Of(org, ByQuotaFile);
        var before = Told((await asItIs.ReadAsync()).Assignments);
        var (heir, leaver) = (before[0].RepId, before.First(held => held.RepId != before[0].RepId).RepId);
        await using var own = await DisposableOrg.StartAsync();
        await own.Org.SignInAsync();
        var change = (await IdsAsync(own.Org, "OpportunityFieldHistory"))[0];
        foreach (var id in await IdsAsync(own.Org, $"Opportunity WHERE OwnerId = '{leaver}'"))
        {
            HandOver(own.Org.App.Edits, change, (id, leaver, heir));
        }

        using var reader = LiveReader.Of(own.Org, ByQuotaFile);
        using var blind = LiveReader.Of(own.Org, ByQuotaFile with { SwitchedOff = ["OpportunityFieldHistory"] });

        Assert.Equal(before, Told((await reader.ReadAsync()).Assignments));
        Assert.NotEqual(before, Told((await blind.ReadAsync()).Assignments));
    }

    [Fact]
    public async Task A_role_is_a_patch_where_the_mapping_says_so()
    {
        var byRole = LiveReader.Mapping with { Patch = new PatchMapping { Mode = PatchMode.Role } };
        using var reader = LiveReader.Of(org, byRole);

        var facts = await reader.ReadAsync();

        var names = facts.Patches.ToDictionary(patch => patch.Id, patch => patch.Name);
        Assert.All(facts.Assignments, held => Assert.NotEqual("", names[held.PatchId]));
        Assert.Contains(facts.Accounts, account => account.PatchIds.Count == 1);
        Assert.All(facts.Assignments, held => Assert.Equal(Provenance.Assumed, held.Provenance));
    }

    [Fact]
    public async Task Without_any_of_it_the_present_holder_is_assumed_and_that_is_said()
    {
        org.App.Visibility.Hide("AccountHistory");
        using var reader = LiveReader.Of(org, ByOwner);

        var facts = await reader.ReadAsync();

        Assert.All(facts.Assignments, held => Assert.Equal(Provenance.Assumed, held.Provenance));
        Assert.Contains(facts.Missing, missing => missing.What == "patch history");
    }

    [Fact]
    public async Task What_is_read_is_what_the_next_reading_is_told()
    {
        using var reader = LiveReader.Of(org);
        var first = Holdings.After([], Holdings.Of((await reader.CatchUpAsync()).Facts), LocalOrg.Today.AddDays(-1));

        var second = await reader.CatchUpAsync(first);

        Assert.Equal(World.Accounts.Count * 2 + World.Patches.Count, first.Count);
        Assert.Equal(first, Holdings.After(first, Holdings.Of(second.Facts), LocalOrg.Today));
    }

    private static IReadOnlyList<Assignment> Told(IReadOnlyList<Assignment> held) =>
        [.. held.Where(one => one.Provenance == Provenance.Opportunity)];

    /// <summary>Gives an opportunity to somebody else, as an org does that tracks its owner.</summary>
    private static void HandOver(OrgEdits edits, string like, (string Id, string From, string To) given)
    {
        edits.Set("Opportunity", given.Id, "OwnerId", given.To);
        edits.Copy("OpportunityFieldHistory", like, new Dictionary<string, object?>
        {
            ["OpportunityId"] = given.Id,
            ["OldValue"] = given.From,
            ["NewValue"] = given.To,
            ["DataType"] = "EntityId",
        });
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(LocalOrg org, string rest) =>
        [.. (await org.RowsAsync($"SELECT Id FROM {rest}")).Select(row => row.GetProperty("Id").GetString() ?? "")];

    /// <summary>Each seat's holder has a patch on its first day, always the same for the same planted one.</summary>
    private void AssertPlanted(SalesFacts facts, IEnumerable<Seat> seats, Func<Seat, Provenance> grade)
    {
        var pairs = new HashSet<(int Planted, string Read)>();
        foreach (var seat in seats)
        {
            var held = Assert.Single(facts.Assignments, held =>
                held.RepId == org.App.Ids.User(seat.Person) && held.From <= seat.From && !(held.To <= seat.From));
            Assert.Equal(grade(seat), held.Provenance);
            pairs.Add((seat.Patch, held.PatchId));
        }

        Assert.Equal(World.Patches.Count, pairs.Count);
        Assert.Equal(World.Patches.Count, pairs.Select(pair => pair.Read).Distinct().Count());
    }

    /// <summary>Before the first change on record nobody knows whether changes were recorded.</summary>
    private DateOnly FirstChange() => World.Seats.GroupBy(seat => seat.Patch)
        .Select(patch => patch.OrderBy(seat => seat.From).ToList())
        .SelectMany(seats => seats.Zip(seats.Skip(1)))
        .Where(pair => pair.First.Person != pair.Second.Person)
        .Min(pair => pair.Second.From);

    private bool HasQuota(Seat seat) => World.Quotas.Any(quota =>
        (quota.Person, quota.Patch, quota.Quarter) == (seat.Person, seat.Patch, seat.Quarter));

    private IReadOnlyList<Holding> Territories(DateOnly? since = null) => Recorded(since, seat =>
    [
        new(HoldingKind.PatchHolder, org.App.Ids.Territory(seat.Patch), org.App.Ids.User(seat.Person), seat.From, null),
    ]);

    private IReadOnlyList<Holding> Owners() => Recorded(null, seat => World.Accounts
        .Where(account => account.Patch == seat.Patch)
        .Select(account => new Holding(
            HoldingKind.AccountOwner,
            org.App.Ids.Account(account.Number),
            org.App.Ids.User(seat.Person),
            seat.From,
            null)));

    /// <summary>What readings on each day of a change would have left.</summary>
    private IReadOnlyList<Holding> Recorded(DateOnly? since, Func<Seat, IEnumerable<Holding>> seen)
    {
        var first = since ?? DateOnly.MinValue;
        IReadOnlyList<Holding> known = [];
        foreach (var day in World.Seats.Select(seat => seat.From).Distinct().Where(day => day >= first).Order())
        {
            var holders = World.Seats.Where(seat => seat.From <= day).GroupBy(seat => seat.Patch)
                .Select(patch => patch.MaxBy(seat => seat.From)).OfType<Seat>();
            known = Holdings.After(known, [.. holders.SelectMany(seen)], day);
        }

        return known;
    }
}
