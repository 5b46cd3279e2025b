using Performix.Analysis.Facts;
using Performix.Connectors.Files;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Files;

public sealed class AdventureWorksTests
{
    private static readonly SalesFacts Facts =
        FolderReader.Read(Path.Combine(Repository.Root, "samples", "adventureworks"), FieldMapping.Default);

    [Fact]
    public void The_sample_is_read_without_a_rejection()
    {
        Assert.Empty(Facts.Rejected);
        Assert.Equal(
            "assignments.csv 17, opportunities.csv 3796, patches.csv 10, quotas.csv 163, reps.csv 17",
            string.Join(", ", Facts.Sources.Select(source => $"{source.Source} {source.Rows}")));
    }

    [Fact]
    public void Its_totals_are_those_published()
    {
        Assert.Equal(95_714_000m, Facts.Quotas.Sum(quota => quota.Amount.Amount));
        Assert.Equal(80_450_596.98m, decimal.Round(Facts.Opportunities.Sum(won => won.Amount?.Amount ?? 0m), 2));
        Assert.Equal(635, Facts.Opportunities.Select(won => won.AccountId).Distinct().Count());
    }

    [Fact]
    public void Its_periods_are_twelve_quota_intervals_and_the_data_end_with_the_last()
    {
        var periods = Facts.Quotas.Select(quota => (quota.From, quota.To)).Distinct().Order().ToList();

        Assert.Equal(12, periods.Count);
        Assert.Equal((new DateOnly(2010, 12, 29), new DateOnly(2011, 3, 31)), periods[0]);
        Assert.Equal(new DateOnly(2013, 12, 30), Facts.CoveredTo);
    }

    [Fact]
    public void Three_of_the_seventeen_manage_the_others_and_nobody_has_a_start_date()
    {
        var managers = Facts.Reps.Select(rep => rep.ManagerId).OfType<string>().Distinct();
        Assert.Equal(["272", "290", "294"], managers.Order());
        Assert.Equal(17, Facts.Reps.Count(rep => rep.StartDate is null));
        Assert.Contains(Facts.Missing, part => part.What == "start_date");
    }
}
