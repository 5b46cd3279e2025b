using System.Text.Json;

namespace Performix.Bot.Tests.Commands;

public sealed class AdventureWorksTests
{
    [Fact]
    public async Task Totals_are_before_any_exclusion()
    {
        var totals = (await Diagnosis()).GetProperty("totals");

        Assert.Equal(95_714_000m, totals.GetProperty("quota").GetDecimal());
        Assert.Equal(80_450_596.98m, totals.GetProperty("credited").GetDecimal());
    }

    [Fact]
    public async Task Rep_periods_leave_the_managers_out()
    {
        var all = (await Cohort()).GetProperty("repPeriods");

        Assert.Equal(139, all.GetProperty("n").GetInt32());
        Assert.Equal(0.845, all.GetProperty("median").GetDouble(), 3);
        Assert.Equal(0.058, all.GetProperty("atOrAbove").GetProperty("value").GetDouble(), 3);
    }

    [Fact]
    public async Task Periods_are_the_quota_intervals_and_not_calendar_quarters()
    {
        var periods = (await Cohort()).GetProperty("periods").EnumerateArray().ToArray();

        Assert.Equal(12, periods.Length);
        Assert.Equal(
            ("2010-12-29", "2011-03-31"),
            (periods[0].GetProperty("start").GetString(), periods[0].GetProperty("end").GetString()));
    }

    [Fact]
    public async Task People_are_not_found_where_attainment_hardly_differs()
    {
        Assert.NotEqual("PEOPLE", (await Cohort()).GetProperty("verdict").GetProperty("call").GetString());
    }

    [Fact]
    public async Task The_page_says_that_quotas_follow_sales_with_interval_and_n()
    {
        var shell = await Shell.RunAsync("diagnose", "--from", Folder.AdventureWorks);

        Assert.Matches(
            @"Quotas follow sales: rank correlation of quota and bookings "
                + @"0\.98 \(95 % interval 0\.91 to 0\.99\), n\s+14 reps",
            shell.Output);
    }

    [Fact]
    public async Task The_conclusion_stands_before_the_evidence_and_what_would_settle_it_after()
    {
        var page = (await Shell.RunAsync("diagnose", "--from", Folder.AdventureWorks)).Output;
        string[] order =
        [
            "People or patch?", "How results are spread", "Who is below quota", "Do quotas fit the patches?", "The "
                + "evidence",
            "What is not known", "What would settle it", "Not said here",
        ];

        var places = order.Select(heading => page.IndexOf(heading, StringComparison.Ordinal)).ToArray();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task The_page_claims_no_cause()
    {
        var page = (await Shell.RunAsync("diagnose", "--from", Folder.AdventureWorks, "--explain")).Output;

        Assert.DoesNotMatch(@"(?i)\b(because|due to|driven by|caused|proves|would have)\b", page);
    }

    private static Task<JsonElement> Diagnosis() => Shell.DiagnoseAsync(Folder.AdventureWorks);

    private static async Task<JsonElement> Cohort() => (await Diagnosis()).GetProperty("cohorts")[0];
}
