using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Tests.Files;

public sealed class NeutralFolderTests
{
    [Fact]
    public void The_quota_of_a_quarter_is_for_its_days_and_for_the_time_in_seat()
    {
        using var folder = TempFolder.Neutral();

        var facts = folder.Read(new FieldMapping { FiscalYearStartMonth = 2 });

        var expected = new Quota("R1", new DateOnly(2024, 2, 1), new DateOnly(2024, 5, 1), new Money(100));
        Assert.Equal(expected with { ForTimeInSeat = true }, facts.Quotas[0]);
        Assert.Equal(new FiscalCalendar(2), facts.Calendar);
    }

    [Fact]
    public void Quota_intervals_stand_as_they_are()
    {
        using var folder = TempFolder.Neutral()
            .With("performance.csv", "rep_id,quarter,bookings", "R1,2025-Q1,1")
            .With("quotas.csv", "rep_id,period_start,period_end,quota", "R1,2010-12-29,2011-03-31,367000");

        var quota = Assert.Single(folder.Read().Quotas);

        Assert.True(quota.ForTimeInSeat);
        Assert.Equal((new DateOnly(2010, 12, 29), new DateOnly(2011, 3, 31)), (quota.From, quota.To));
    }

    [Fact]
    public void A_quota_column_without_any_quota_is_no_source_of_quotas()
    {
        using var folder = TempFolder.Neutral()
            .With("performance.csv", "rep_id,quarter,quota,bookings", "R1,2025-Q1,,1")
            .With("quotas.csv", "rep_id,period_start,period_end,quota", "R1,2025-01-01,2025-04-01,100");

        var facts = folder.Read();

        Assert.Empty(facts.Rejected);
        Assert.Single(facts.Quotas);
    }

    [Fact]
    public void The_active_part_of_a_quarter_goes_with_the_assignment()
    {
        using var folder = TempFolder.Neutral()
            .With("assignments.csv", "rep_id,patch_id,quarter,active_frac", "R1,P1,2025-Q1,0.45", "R1,P1,2025-Q2,");

        var facts = folder.Read();

        Assert.Equal([new Share(0.45), null], facts.Assignments.Select(held => held.ActiveShare));
        Assert.Equal(["P1"], facts.Patches.Select(patch => patch.Id));
    }

    [Fact]
    public void An_assignment_without_an_end_is_still_held()
    {
        using var folder = TempFolder.Neutral().With(
            "assignments.csv",
            "rep_id,patch_id,from,to",
            "R1,P1,2024-05-01,2025-01-01",
            "R1,P2,2025-01-01,",
            "R2,P1,2025-01-01,9999-12-31");

        Assert.Equal([new DateOnly(2025, 1, 1), null, null], folder.Read().Assignments.Select(held => held.To));
    }

    [Fact]
    public void Tenure_at_the_first_quarter_tells_the_day_a_seat_began()
    {
        using var folder = TempFolder.Neutral()
            .With("reps.csv", "rep_id,first_quarter_index,tenure_quarters_at_first", "R1,0,5", "R2,1,0", "R3,,")
            .With("activity.csv", "rep_id,quarter,calls", "R1,2024-Q4,3");

        Assert.Equal(
            [new DateOnly(2023, 7, 1), new DateOnly(2025, 1, 1), null],
            folder.Read().Reps.Select(rep => rep.StartDate));
    }

    [Fact]
    public void Who_manages_themselves_is_the_top_of_the_tree()
    {
        using var folder = TempFolder.Neutral().With("reps.csv", "rep_id,manager_id", "R1,R1", "R2,R1");

        Assert.Equal([null, "R1"], folder.Read().Reps.Select(rep => rep.ManagerId));
    }

    [Fact]
    public void An_opportunity_keeps_what_its_row_says()
    {
        using var folder = TempFolder.Neutral().With(
            "opportunities.csv",
            "opp_id,rep_id,account_id,patch_id,segment,product,lead_source,amount,stage,status,created,closed,"
                + "source_rep_id",
            "O1,R1,A1,P1,Mid,Core,Web,10.5,Closed,WON,2025-01-02T10:00:00Z,2025-03-04,R2");

        var expected = new Opportunity("O1", "R1", Outcome.Won, new DateOnly(2025, 1, 2))
        {
            Closed = new DateOnly(2025, 3, 4),
            Amount = new Money(10.5m),
            AccountId = "A1",
            PatchId = "P1",
            SourceRepId = "R2",
            Segment = "Mid",
            Product = "Core",
            LeadSource = "Web",
            Stage = "Closed",
        };
        Assert.Equal(expected, Assert.Single(folder.Read().Opportunities));
    }

    [Fact]
    public void Amounts_in_other_currencies_are_converted_and_without_a_rate_rejected()
    {
        using var folder = TempFolder.Neutral().With(
            "opportunities.csv",
            "opp_id,rep_id,amount,currency,status,created",
            "O1,R1,10,EUR,open,2025-01-01",
            "O2,R1,10,usd,open,2025-01-01", "O3,R1,10,GBP,open,2025-01-01");
        var rates = new Dictionary<string, decimal> { ["EUR"] = 1.1m };

        var currencies = new CurrencyMapping { Corporate = "USD", Rates = rates };
        var facts = folder.Read(new FieldMapping { Currencies = currencies });

        Assert.Equal([11m, 10m], facts.Opportunities.Select(opportunity => opportunity.Amount?.Amount));
        Assert.Equal((4, "currency"), facts.Rejected.Select(row => (row.Line, row.Field)).Single());
        Assert.Equal("USD", facts.Currency);
    }

    [Fact]
    public void A_single_currency_is_the_corporate_one()
    {
        using var folder = TempFolder.Neutral()
            .With("opportunities.csv", "opp_id,rep_id,amount,currency,status,created", "O1,R1,10,CHF,open,2025-01-01");

        Assert.Equal("CHF", folder.Read().Currency);
    }

    [Theory]
    [InlineData("O1,R1,1,won,2025-01-01,2025-04-30", "2025-07-01")]
    [InlineData("O1,R1,1,open,2025-01-01,2026-04-30", "2025-04-01")]
    public void Without_totals_the_data_end_with_the_period_of_the_last_decision(string row, string end)
    {
        using var folder = TempFolder.Neutral().Without("performance.csv")
            .With("opportunities.csv", "opp_id,rep_id,amount,status,created,closed", row);

        Assert.Equal(end, folder.Read().CoveredTo?.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public void The_data_end_with_the_quota_interval_of_the_last_decision()
    {
        using var folder = TempFolder.Neutral().Without("performance.csv")
            .With("opportunities.csv", "opp_id,rep_id,amount,status,created,closed",
                "O1,R1,1,won,2013-11-02,2013-11-29")
            .With("quotas.csv", "rep_id,period_start,period_end,quota",
                "R1,2013-09-29,2013-12-30,1", "R1,2013-12-30,2014-03-31,1");

        Assert.Equal(new DateOnly(2013, 12, 30), folder.Read().CoveredTo);
    }

    [Fact]
    public void As_of_is_the_last_day_of_the_last_quarter_booked_in_unless_it_is_said()
    {
        using var folder = TempFolder.Neutral();

        Assert.Equal(new DateTimeOffset(2025, 6, 30, 0, 0, 0, TimeSpan.Zero), folder.Read().AsOf);
        Assert.Equal(new DateTime(2025, 3, 31), folder.Read(asOf: new DateOnly(2025, 3, 31)).AsOf.DateTime);
    }

    [Fact]
    public void What_is_not_there_is_named_with_what_it_costs()
    {
        using var folder = TempFolder.Neutral()
            .With("performance.csv", "rep_id,quarter,bookings", "R1,2025-Q1,1")
            .With("activity.csv", "rep_id,quarter,calls");

        var missing = folder.Read().Missing;

        Assert.Equal(
            [
                "opportunities.csv", "patches.csv", "assignments.csv", "activity.csv", "leads.csv", "payouts.csv",
                "quota",
            ],
            missing.Select(part => part.What));
        Assert.All(missing, part => Assert.NotEmpty(part.Costs));
        Assert.Equal("the file has no usable rows", missing[3].Why);
    }

    [Fact]
    public void Row_order_does_not_change_the_facts()
    {
        using var folder = TempFolder.Neutral()
            .With("assignments.csv", "rep_id,patch_id,quarter", "R1,P1,2025-Q1", "R2,P2,2025-Q1", "R1,P2,2025-Q2");
        var before = folder.Read();
        foreach (var path in Directory.EnumerateFiles(folder.Path))
        {
            var lines = File.ReadAllLines(path);
            folder.With(Path.GetFileName(path), [lines[0], .. lines.Skip(1).Reverse()]);
        }

        var after = folder.Read();

        Assert.Equal(before.Reps, after.Reps);
        Assert.Equal(before.Quotas, after.Quotas);
        Assert.Equal(before.BookedTotals, after.BookedTotals);
        Assert.Equal(before.Assignments, after.Assignments);
        Assert.Equal(before.Patches, after.Patches);
    }
}
