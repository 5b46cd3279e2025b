#if CHECKS
using Microsoft.Extensions.DependencyInjection;
using Performix.Analysis.Protection;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using Performix.Tests.Support.Attack;

namespace Performix.Bot.Tests.Protection.Tours;

/// <summary>The attacker on the ledger of the running bot; there is one with <c>-p:Checks=true</c> only.</summary>
public sealed class LedgerTests
{
    [Fact]
    public async Task A5_everybody_together_knows_no_more_than_the_best_single_viewer()
    {
        var ledger = await ReadAsync(flagged: 3);
        var single = ledger.GroupBy(s => s.Viewer)
            .Select(v => new Attacker(Link.Static).Read([.. v])).MaxBy(v => v.Beliefs.Count);

        var union = new Attacker(Link.Static).Read(ledger);

        Assert.Empty(union.Failures);
        Assert.Equal(single?.Beliefs, union.Beliefs);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public async Task A14_all_colleagues_together_prove_nothing_about_the_last_one(int flagged)
    {
        var ledger = await ReadAsync(flagged);
        var known = SurfaceCast.Reps.Skip(1).ToDictionary(r => r, r => SurfaceCast.Reps.ToList().IndexOf(r) < flagged);

        var verdict = new Attacker(Link.Static) { Known = known }.Read(ledger);

        Assert.Empty(verdict.Failures);
        Assert.InRange(Math.Log(verdict.Beliefs[SurfaceCast.Reps[0]].OddsFactor), -1 - 1e-9, 1 + 1e-9);
    }

    /// <summary>An export repeats what was released before, and is told to the ledger as that.</summary>
    [Fact]
    public async Task A11_an_export_of_all_periods_says_no_more_than_was_shown()
    {
        await using var stage = await FlagStage.OpenAsync();
        await stage.CloseAsync();
        await stage.ReadAsync();
        await stage.OpenPeriodAsync();
        await stage.CloseAsync();

        await stage.Services.GetRequiredService<ListProtectedRanges>()("export", default);

        DateTimeOffset[] closings = [FlagOrg.Closes, FlagOrg.Closes.AddMonths(3)];
        var said = stage.Services.GetRequiredService<FlagLedger>().Lines
            .Select(l => Statement.Read(l, closings)).ToArray();
        Assert.Equal([0, 0, 1, 1], said.Select(s => s.Period));
        Assert.Empty(new Attacker(Link.Static).Read(said).Failures);
    }

    private static async Task<IReadOnlyList<Statement>> ReadAsync(int flagged)
    {
        await using var bed = await SurfaceBed.PublishedAsync(
            SurfaceCast.Reps.Take(flagged).ToDictionary(r => r, _ => new RepAnswer(PatchAnswer.Bad)));
        using var tour = await bed.ConnectAsync();
        await tour.WalkAsync(SurfaceCast.Everybody);
        return [.. bed.Services.GetRequiredService<FlagLedger>().Lines.Select(l => Statement.Read(l, [bed.Closed]))];
    }
}
#endif
