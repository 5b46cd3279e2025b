using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Tests.Files;

public sealed class ExportRejectionTests
{
    [Theory]
    [InlineData("{006},{ADA},,2025-01-05,2025-02-01,true,true,a lot", "Amount", "'a lot' is not a number")]
    [InlineData("{006},{ADA},,2025-01-05,2025-02-01,yes,true,1", "IsWon", "neither true nor false")]
    [InlineData("{006},{ADA},,2025-01-05,,true,true,1", "CloseDate", "no date of closing")]
    [InlineData("{006},{ADA},,2025-01-05,2025-02-01,false,,1", "IsClosed", "empty")]
    [InlineData("{006},{ADA},,2025-01-05,2025-02-01,,true,1", "IsWon", "empty")]
    [InlineData("{006},{ADA},,5 Jan 2025,2025-02-01,true,true,1", "CreatedDate", "not a moment")]
    [InlineData("{006},{ADA},,,2025-02-01,true,true,1", "CreatedDate", "empty")]
    [InlineData("{006},005000000000009,,2025-01-05,2025-02-01,true,true,1", "OwnerId", "no user '005000000000009AAA'")]
    [InlineData("{006},,,2025-01-05,2025-02-01,true,true,1", "OwnerId", "empty")]
    [InlineData(",{ADA},,2025-01-05,2025-02-01,true,true,1", "Id", "empty")]
    public void A_bad_opportunity_is_rejected_with_its_line_field_and_reason(string row, string field, string reason)
    {
        using var folder = Exports.Sound();
        Append(folder, "Opportunity.csv", row + ",,,,");

        var facts = folder.Read();

        var rejected = Assert.Single(facts.Rejected);
        Assert.Equal(("Opportunity.csv", 4, field), (rejected.File, rejected.Line, rejected.Field));
        Assert.Contains(reason, rejected.Reason, StringComparison.Ordinal);
        var counted = facts.Sources.Single(source => source.Source == "Opportunity.csv");
        Assert.Equal((3, 1), (counted.Rows, counted.Rejected));
    }

    [Theory]
    [InlineData("q,{ADA},-5,2025-07-01,", "QuotaAmount", "negative")]
    [InlineData("q,{ADA},x,2025-07-01,", "QuotaAmount", "not a number")]
    [InlineData("q,{ADA},5,,", "StartDate", "empty")]
    [InlineData("q,005x,5,2025-07-01,", "QuotaOwnerId", "no user '005x'")]
    [InlineData("q,{ADA},7,2025-01-01,{NORTH}", "StartDate", "first on line 2")]
    public void A_bad_quota_is_rejected_with_its_line_field_and_reason(string row, string field, string reason)
    {
        using var folder = Exports.Sound();
        Append(folder, "ForecastingQuota.csv", row);

        var rejected = Assert.Single(folder.Read().Rejected);

        Assert.Equal(("ForecastingQuota.csv", 6, field), (rejected.File, rejected.Line, rejected.Field));
        Assert.Contains(reason, rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_is_there_twice_is_rejected_the_second_time_also_in_its_short_form()
    {
        using var folder = Exports.Sound();
        Append(folder, "User.csv", Exports.Ada[..15] + ",Again,,,,,,");
        Append(folder, "Opportunity.csv", Exports.Won(1, Exports.Ada[..15], "2025-02-10", "1"));

        Assert.Equal(
            [("Opportunity.csv", 4, "Id"), ("User.csv", 5, "Id")],
            folder.Read().Rejected.Select(row => (row.File, row.Line, row.Field)));
    }

    [Fact]
    public void A_start_that_is_no_date_is_told_and_the_user_stays()
    {
        using var folder = Exports.Sound();
        Append(folder, "User.csv", "005000000000009,Cy,,,,,,soon");
        Append(folder, "ForecastingQuota.csv", "q,005000000000009,5,2025-01-01,");

        var facts = folder.Read(new FieldMapping { StartDate = "Start__c" });

        Assert.Equal((5, "Start__c"), facts.Rejected.Select(row => (row.Line, row.Field)).Single());
        Assert.Contains(facts.Reps, rep => rep is { Name: "Cy", StartDate: null });
    }

    [Fact]
    public void Deleted_rows_are_passed_over()
    {
        using var folder = Exports.Sound().With("Opportunity.csv", Exports.Opportunities + ",IsDeleted",
            Exports.Won(1, Exports.Ada, "2025-02-10", "1") + ",false",
            Exports.Won(2, Exports.Ada, "2025-02-10", "1") + ",true");

        var facts = folder.Read();

        Assert.Single(facts.Opportunities);
        Assert.Empty(facts.Rejected);
    }

    [Fact]
    public void Currencies_take_the_dated_rate_then_that_of_today_and_none_is_a_rejection()
    {
        using var folder = Exports.Sound()
            .With("Opportunity.csv", Exports.Opportunities + ",CurrencyIsoCode",
                Exports.Won(1, Exports.Ada, "2025-02-10", "8") + ",EUR",
                Exports.Won(2, Exports.Ada, "2025-05-10", "8") + ",EUR",
                Exports.Won(3, Exports.Ada, "2025-05-10", "8") + ",USD",
                Exports.Won(4, Exports.Ada, "2025-05-10", "8") + ",JPY")
            .With("CurrencyType.csv", "Id,IsoCode,ConversionRate,IsCorporate", "c1,USD,1,true", "c2,EUR,0.5,false")
            .With(
                "DatedConversionRate.csv",
                "IsoCode,ConversionRate,StartDate,NextStartDate",
                "EUR,0.8,2025-01-01,2025-04-01");

        var facts = folder.Read();

        Assert.Equal([10m, 16m, 8m], facts.Opportunities.Select(won => won.Amount?.Amount));
        Assert.Equal((5, "CurrencyIsoCode"), facts.Rejected.Select(row => (row.Line, row.Field)).Single());
        Assert.Equal("USD", facts.Currency);
    }

    [Fact]
    public void Rules_of_the_mapping_say_what_is_won_what_counts_and_who_is_looked_at()
    {
        using var folder = Exports.Sound();
        var mapping = new FieldMapping
        {
            Won = new FieldRule("StageName", ["Signed"]),
            NewBusiness = new FieldRule("Type", ["new"]),
            Population = new PopulationMapping { Exclude = [new FieldRule("Name", []) { Pattern = "^B" }] },
        };

        var facts = folder.Read(mapping);

        Assert.Equal(2, facts.Opportunities.Count(one => one.Outcome == Outcome.Lost));
        Assert.Equal(["Ada"], facts.Reps.Where(rep => rep.InPopulation).Select(rep => rep.Name));
        var renewals = mapping with { NewBusiness = new FieldRule("Type", ["Renewal"]) };
        Assert.Empty(folder.Read(renewals, new DateOnly(2025, 7, 1)).Opportunities);
    }

    private static void Append(TempFolder folder, string file, string row) => File.AppendAllText(
        Path.Combine(folder.Path, file),
        row.Replace("{006}", Exports.Id("006", 7), StringComparison.Ordinal)
            .Replace("{ADA}", Exports.Ada, StringComparison.Ordinal)
            .Replace("{NORTH}", Exports.North, StringComparison.Ordinal) + "\n");
}
