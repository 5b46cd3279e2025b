using System.Text.Json;

namespace Performix.Bot.Tests.Commands;

public sealed class NoQuotaTests
{
    [Fact]
    public async Task Attainment_is_refused_by_name()
    {
        using var folder = Folder.WithoutQuotas();

        var refused = (await Shell.DiagnoseAsync(folder.Name)).GetProperty("refused").EnumerateArray();

        Assert.Contains(refused, r => r.GetProperty("what").GetString() == "attainment"
            && r.GetProperty("why").GetString() == "no quota in the input");
    }

    [Fact]
    public async Task Volume_and_win_rate_are_still_there()
    {
        using var folder = Folder.WithoutQuotas();

        var cohort = (await Shell.DiagnoseAsync(folder.Name)).GetProperty("cohorts")[0];

        Assert.Equal(40, cohort.GetProperty("volume").GetProperty("won").GetInt32());
        Assert.Equal(0.5, cohort.GetProperty("winRate").GetProperty("value").GetDouble(), 9);
        Assert.Equal(JsonValueKind.Null, cohort.GetProperty("attainment").ValueKind);
    }

    [Fact]
    public async Task Reps_are_tested_for_more_than_luck_and_not_ranked_within_it()
    {
        using var folder = Folder.WithoutQuotas();

        var tests = (await Shell.DiagnoseAsync(folder.Name)).GetProperty("cohorts")[0].GetProperty("heterogeneity");
        var page = (await Shell.RunAsync("diagnose", "--from", folder.Name)).Output;

        Assert.NotEqual(0, tests.GetArrayLength());
        Assert.Contains("differences between reps are within luck", page, StringComparison.Ordinal);
        Assert.Contains("Cannot be told: there is no quota", page, StringComparison.Ordinal);
    }
}
