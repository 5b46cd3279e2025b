using Newtonsoft.Json;
using Performix.Analysis.Diagnosis;
using SlackNet;
using SlackNet.WebApi;

namespace Performix.Bot.Tests.Features;

public sealed class RehearsalTests
{
    [Fact]
    public void The_made_up_org_has_what_each_view_is_about()
    {
        var made = MadeUpOrg.Diagnosed(default);

        var cohort = Assert.Single(made.Diagnosis.Cohorts);
        Assert.NotNull(cohort.Verdict);
        Assert.NotNull(cohort.Attainment);
        Assert.NotNull(cohort.Separation);
        Assert.NotNull(cohort.QuotaFit);
        Assert.Equal("", cohort.Swap?.Refused ?? "");
        Assert.Contains(cohort.Reps, r => r.Tail is TailGrade.Deep or TailGrade.Confirmed);
    }

    [Fact]
    public void Every_view_has_more_to_say_than_one_section()
    {
        var rehearsed = Rehearsal.Of(MadeUpOrg.Diagnosed(default));

        Assert.All(rehearsed, one => Assert.InRange(BlocksOf(one), 2, 100));
    }

    [Theory]
    [InlineData("Quota against patch")]
    [InlineData("Activity to win")]
    [InlineData("Swap: ")]
    [InlineData("Patch card")]
    [InlineData("Your card")]
    [InlineData("Before a PIP")]
    [InlineData("People or patch?")]
    [InlineData("Figures as of")]
    [InlineData("data_visualization")]
    public void Each_is_among_them(string words)
    {
        var rehearsed = Rehearsal.Of(MadeUpOrg.Diagnosed(default));

        var json = JsonConvert.SerializeObject(rehearsed, Default.JsonSettings().SerializerSettings);

        Assert.Contains(words, json, StringComparison.Ordinal);
    }

    private static int BlocksOf(object sent) => sent switch
    {
        Message message => message.Blocks.Count,
        ViewDefinition view => view.Blocks.Count,
        _ => 0,
    };
}
