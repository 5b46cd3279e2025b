using Performix.Analysis.Facts;
using Performix.Connectors.Tests.Org;
using Performix.Sandbox.Org;
using Performix.Sandbox.World;
using Performix.Tests.Support;
using ActivityKind = Performix.Sandbox.World.ActivityKind;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>What is read over HTTP is what was put into the org.</summary>
public sealed class TruthTests(TruthTests.OneReading reading) : IClassFixture<TruthTests.OneReading>
{
    private SalesWorld World => reading.Org.App.World;

    private SalesFacts Facts => reading.Facts;

    private IReadOnlySet<int> Sellers => World.Quotas.Select(quota => quota.Person).ToHashSet();

    [Fact]
    public void Every_rep_with_a_quota_is_there_and_nobody_else_is_looked_at()
    {
        var reps = Facts.Reps.Where(rep => rep.InPopulation).Select(rep => rep.Id).Order(StringComparer.Ordinal);

        Assert.Equal(Sellers.Select(User).Order(StringComparer.Ordinal), reps);
        Assert.Empty(Facts.Rejected);
    }

    [Fact]
    public void Quotas_are_those_of_the_reps_without_the_roll_ups()
    {
        Assert.Equal(World.Quotas.Count, Facts.Quotas.Count);
        Assert.Equal(World.Quotas.Sum(quota => quota.Amount), Facts.Quotas.Sum(quota => quota.Amount.Amount));
    }

    [Fact]
    public void Each_rep_has_won_what_the_rep_won()
    {
        var truth = World.Deals.Where(deal => deal is { State: DealState.Won, IsDeleted: false })
            .GroupBy(deal => User(deal.Owner))
            .ToDictionary(rep => rep.Key, rep => rep.Sum(deal => deal.Amount));
        var read = Facts.Opportunities.Where(one => one.Outcome == Outcome.Won)
            .GroupBy(one => one.RepId)
            .ToDictionary(rep => rep.Key, rep => rep.Sum(one => one.Amount?.Amount));

        Assert.Equal(truth.Count, read.Count);
        Assert.All(truth, rep => Assert.Equal(rep.Value, read[rep.Key]));
    }

    [Fact]
    public void Opportunities_come_in_several_pages_and_none_is_lost_or_doubled()
    {
        var pages = reading.Calls.Where(call => call.Call is { Operation: "query", ObjectName: "Opportunity" });

        Assert.True(pages.Count() > 2);
        Assert.Equal(World.Deals.Count(deal => !deal.IsDeleted), Facts.Opportunities.Count);
    }

    [Fact]
    public void Leads_are_counted_for_the_reps_that_have_them()
    {
        var leads = World.Leads.Where(lead => lead.Owner is { } owner && Sellers.Contains(owner)).ToList();

        Assert.Equal(leads.Count, Facts.LeadFlows.Sum(flow => flow.Leads));
        Assert.Equal(leads.Count(lead => lead.Deal is not null), Facts.LeadFlows.Sum(flow => flow.Converted));
    }

    [Fact]
    public void Activities_are_counted_with_archived_ones_and_without_deleted_ones()
    {
        Assert.Equal(Logged(World.Tasks, ActivityKind.Call), Facts.Activities.Sum(count => count.Calls));
        Assert.Equal(Logged(World.Tasks, ActivityKind.Email), Facts.Activities.Sum(count => count.Emails));
        Assert.Equal(
            Logged(World.Events, ActivityKind.Demo) + Logged(World.Events, ActivityKind.Meeting),
            Facts.Activities.Sum(count => count.Demos));
        Assert.Contains(World.Tasks, cell => cell.IsDeleted);
        Assert.Contains(World.Tasks, cell => cell.To < LocalOrg.Today.AddDays(-365));
    }

    [Fact]
    public void Whoever_had_a_quota_on_a_patch_held_it_then()
    {
        var held = World.Quotas.Select(quota =>
            (User(quota.Person), reading.Org.App.Ids.Territory(quota.Patch), quota.Quarter.Start));

        Assert.All(held, seat => Assert.Contains(Facts.Assignments, one =>
            one.RepId == seat.Item1 && one.PatchId == seat.Item2 && one.From <= seat.Start && !(one.To <= seat.Start)));
    }

    [Fact]
    public void Moves_are_seen()
    {
        var moved = World.Quotas.GroupBy(quota => quota.Person)
            .Where(rep => rep.Select(quota => quota.Patch).Distinct().Count() > 1)
            .Select(rep => User(rep.Key))
            .ToList();
        var patches = Facts.Assignments.GroupBy(held => held.RepId)
            .ToDictionary(rep => rep.Key, rep => rep.Select(held => held.PatchId).Distinct().Count());

        Assert.NotEmpty(moved);
        Assert.All(moved, rep => Assert.True(patches[rep] > 1));
    }

    [Fact]
    public void Only_reading_calls_and_the_sign_in_leave()
    {
        var calls = reading.Calls;

        OnlyReads.Assert(calls.Select(call => ("", call.Method, call.Call.Operation)));
        Assert.All(calls, call => Assert.Equal("client=Performix", call.Headers["Sforce-Call-Options"]));
        Assert.Single(calls, call => call.Method == "POST");
    }

    [Fact]
    public async Task Two_readings_give_the_same()
    {
        using var reader = LiveReader.Of(reading.Org);

        Assert.Equal(LiveReader.Text(Facts), LiveReader.Text(await reader.ReadAsync()));
    }

    private string User(int person) => reading.Org.App.Ids.User(person);

    private double Logged(IEnumerable<ActivityCell> cells, ActivityKind kind) =>
        cells.Where(cell => cell.Kind == kind && !cell.IsDeleted && Sellers.Contains(cell.Person))
            .Sum(cell => cell.Count);

    /// <summary>An org that is read once for all tests.</summary>
    public sealed class OneReading : IAsyncLifetime
    {
        public LocalOrg Org { get; private set; } = null!; // set before any test runs

        public SalesFacts Facts { get; private set; } = null!; // set before any test runs

        public IReadOnlyList<LoggedCall> Calls { get; private set; } = [];

        public async Task InitializeAsync()
        {
            Org = await LocalOrg.StartAsync(LocalOrg.SmallPlan);
            Org.App.Log.Clear();
            using var reader = LiveReader.Of(Org);
            Facts = await reader.ReadAsync();
            Calls = Org.App.Log.Calls;
        }

        public async Task DisposeAsync() => await Org.DisposeAsync();
    }
}
