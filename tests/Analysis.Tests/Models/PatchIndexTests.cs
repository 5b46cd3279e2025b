using Performix.Analysis.Facts;
using Performix.Analysis.Panel;
using Performix.Analysis.Units;
using Performix.Tests.Support;

namespace Performix.Analysis.Tests.Models;

public sealed class PatchIndexTests
{
    /// <summary>Two reps, one quarter: Bob has 10 shops and won two of them for 1,000 each.</summary>
    private static SalesFacts Two => Territory.Empty
        .WithRep("Ada", 1).WithRep("Bob", 1)
        .WithAccounts("Ada", 20, Territory.Shop).WithAccounts("Bob", 10, Territory.Shop)
        .WithWin("Bob", 0, 1000m, 0).WithWin("Bob", 1, 1000m, 0);

    [Fact]
    public void Potential_is_accounts_times_the_chance_and_the_mean_of_others()
    {
        // Bob: 2 wins of 1,000 in 10 account-quarters. Ada: 20 accounts * 0.2 * 1,000.
        var parts = Two.Parts("Ada");

        Assert.Equal(4000, parts.Potential, 6);
        Assert.Equal((0, 0), (parts.Leads, parts.Mix));
    }

    [Fact]
    public void Who_has_nobody_else_to_be_compared_with_has_no_index()
    {
        Assert.False(Two.Index()!.Rows.ContainsKey(("Bob", Some.Period))); // Ada never won
    }

    [Fact]
    public void An_inherited_opportunity_counts_at_the_chance_of_others_and_takes_its_account_out()
    {
        // Bob had two open for 10 days when the quarter began, one was won: chance 1/2. Ada took over one of 9,000.
        var open = Territory.Deal("Bob", 90) with { Created = Some.Period.Start.AddDays(-10) };
        var won = open with { Id = "O91", Outcome = Outcome.Won, Closed = Some.Period.Start.AddDays(5) };
        var taken = Territory.Deal("Ada", 92) with
        {
            Created = Some.Period.Start.AddDays(-10),
            Amount = new Money(9000m),
            AccountId = Territory.AccountId("Ada", 0),
            SourceRepId = "Zoe",
        };

        var parts = Two.With(open).With(won).With(taken).Parts("Ada");

        Assert.Equal(4500, parts.Mix, 6);
        Assert.Equal(19 * 200, parts.Potential, 6);
    }

    [Fact]
    public void An_opportunity_of_ones_own_making_is_not_inherited()
    {
        var own = Territory.Deal("Ada", 92) with
        {
            Created = Some.Period.Start.AddDays(-10),
            Amount = new Money(9000m),
            AccountId = Territory.AccountId("Ada", 0),
        };

        Assert.Equal(Two.Parts("Ada"), Two.With(own).Parts("Ada"));
    }

    [Fact]
    public void Leads_count_at_conversion_win_rate_and_mean_of_others_and_are_not_counted_twice()
    {
        // Bob: 10 leads, 2 converted, and both of the 2 opportunities decided were won for 1,000 from that source: a
        // lead is worth 0.2 * 1 * 1,000, all won money came through leads, and nothing is left for the accounts.
        LeadFlow Leads(string rep, int leads, int converted) => new(Some.Period.Start, Some.Period.End)
        {
            RepId = rep,
            Source = "Web",
            Leads = leads,
            Converted = converted,
        };
        var web = Two.Opportunities.Select(o => o with { LeadSource = "Web" });

        var parts = (Two with { Opportunities = [.. web], LeadFlows = [Leads("Ada", 5, 5), Leads("Bob", 10, 2)] })
            .Parts("Ada");

        Assert.Equal(1000, parts.Leads, 6);
        Assert.Equal(0, parts.Potential, 6);
    }

    [Fact]
    public void Customers_count_as_prospects_in_potential_and_their_surplus_in_mix()
    {
        // Bob: 2 of 400 prospects and 200 of 400 customers bought for 1,000. Cells differ far beyond luck, so they are
        // hardly drawn together.
        var customer = Territory.Shop with { Type = "Customer - Direct" };
        var facts = Territory.Empty.WithRep("Ada", 1).WithRep("Bob", 1)
            .WithAccounts("Ada", 10, customer)
            .WithAccounts("Bob", 400, Territory.Shop).WithAccounts("Bob", 400, customer)
            .WithWin("Bob", 0, 1000m, 0).WithWin("Bob", 1, 1000m, 0);
        facts = Enumerable.Range(400, 200).Aggregate(facts, (f, at) => f.WithWin("Bob", at, 1000m, 0));

        var parts = facts.Parts("Ada");

        Assert.Equal(10 * 5, parts.Potential, 50.0);
        Assert.Equal(10 * 495, parts.Mix, 50.0);
    }

    [Fact]
    public void A_cell_nobody_else_has_falls_back_to_the_cohort()
    {
        var rare = Territory.Shop with { Industry = "Space" };

        Assert.Equal(4200, Two.WithAccounts("Ada", 1, rare).Parts("Ada").Potential, 6);
    }

    [Fact]
    public void Own_wins_do_not_move_the_own_index()
    {
        var before = Territory.Six.Index()!;
        var after = Territory.Six.WithWin("R2", 3, 900_000m, 0).WithWin("R2", 4, 5m, -6).Index()!;

        var own = before.Rows.Where(r => r.Key.RepId == "R2").ToArray();
        Assert.Equal(8, own.Length);
        Assert.All(own, r => Assert.Equal(r.Value.Total, after.Rows[r.Key].Total, 1e-9 * r.Value.Total));
        Assert.NotEqual(before.Rows[("R1", Some.Period)].Total, after.Rows[("R1", Some.Period)].Total, 0.1);
    }

    [Fact]
    public void Later_wins_do_not_move_a_period_with_four_earlier_ones()
    {
        var key = ("R1", Some.PeriodAt(-2));
        var later = Territory.Six.WithWin("R5", 3, 1500m, -2).WithWin("R6", 2, 1500m, -1);

        Assert.Equal(Territory.Six.Index()!.Rows[key].Total, later.Index()!.Rows[key].Total, 1e-6);
        Assert.Equal(4 * 6, Territory.Six.Index()!.WithLater);
    }

    [Fact]
    public void Money_in_other_units_gives_an_index_in_those_units()
    {
        var cents = Territory.Six with
        {
            Opportunities = [.. Territory.Six.Opportunities.Select(o => o with { Amount = Hundredfold(o.Amount) })],
        };

        var (before, after) = (Territory.Six.Index()!, cents.Index()!);

        Assert.All(before.Rows, r => Assert.Equal(100 * r.Value.Total, after.Rows[r.Key].Total, 1e-7 * r.Value.Total));
        Assert.Equal(before.Reliability.GetValueOrDefault(), after.Reliability.GetValueOrDefault(), 9);
    }

    [Fact]
    public void Patches_of_other_sizes_are_ranked_by_what_they_hold_and_reliably()
    {
        var index = Territory.Six.Index()!;

        Assert.Equal(
            ["P-R1", "P-R2", "P-R3", "P-R4", "P-R5", "P-R6"],
            index.Patches.OrderBy(p => p.Parts.Total).Select(p => p.PatchId));
        Assert.InRange(index.Reliability.GetValueOrDefault(), 0.9, 1);
        Assert.All(index.Patches, p => Assert.True(p.Interval.Holds(p.Parts.Total), p.ToString()));
        Assert.Equal(Share.One, index.Coverage);
    }

    [Fact]
    public void An_account_without_industry_or_size_is_not_covered()
    {
        var facts = Two.WithAccounts("Ada", 10, Territory.Shop with { Employees = null });

        Assert.Equal(0.75, facts.Index()!.Coverage.Value);
    }

    [Fact]
    public void A_given_potential_leaves_the_index_out()
    {
        var given = Two with { Patches = [.. Two.Patches.Select(p => p with { Potential = 1.2 })] };

        Assert.Null(given.Index());
    }

    [Fact]
    public void An_unrelated_cohort_changes_nothing()
    {
        var others = Territory.Six with
        {
            Reps = [.. Territory.Six.Reps, new Rep("Z") { Role = "SDR" }],
            Quotas = [.. Territory.Six.Quotas, Some.Quota with { RepId = "Z" }],
        };

        var cohort = PanelBuilder.Build(others).Cohorts.Single(c => c.Name == "all");

        Assert.Equal(Territory.Six.Index()!.Rows, Analysis.Models.PatchIndex.Of(cohort, 1)!.Rows);
    }

    [Fact]
    public void The_models_see_log_index_and_the_shares_of_leads_and_mix()
    {
        var cohort = Assert.Single(PanelBuilder.Build(Territory.Six).Cohorts);
        var index = Territory.Six.Index()!;

        var row = index.Applied(cohort).Rows.First(r => r.RepId == "R3" && r.Period == Some.Period);

        var parts = index.Rows[("R3", Some.Period)];
        Assert.Equal(new PatchTraits(parts.Total, parts.Leads / parts.Total, parts.Mix / parts.Total), row.Traits);
    }

    private static Money Hundredfold(Money? amount) => new(100 * amount.GetValueOrDefault().Amount);
}
