using Microsoft.Extensions.DependencyInjection;
using Performix.Bot.Access;
using Performix.Bot.Worker;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Protection;

namespace Performix.Bot.Tests.Protection;

public sealed class OpeningTests
{
    [Fact]
    public async Task A_period_opens_for_the_fiscal_quarter_and_closes_at_its_end()
    {
        await using var stage = await FlagStage.OpenAsync();

        var standing = stage.Roll.StateFor("B1", false);

        Assert.Equal((RollStandingKind.Open, "2026-Q1"), (standing.Kind, standing.Period));
        Assert.Equal(FlagOrg.Closes, standing.Closes);
        Assert.Equal((8, "CanaryMANB Person's team"), (standing.People, standing.Cell));
    }

    [Fact]
    public async Task Managers_viewers_newcomers_and_who_is_not_linked_have_no_seat()
    {
        await using var stage = await FlagStage.OpenAsync();

        string[] without = ["BOSS", "MANA", "MANB", "NEWB", "GUES", "DEAC", "EXTE"];

        Assert.All(without, id => Assert.NotEqual(RollStandingKind.Open, stage.Roll.StateFor(id, false).Kind));
        Assert.All(
            FlagOrg.TeamA.Concat(FlagOrg.TeamB),
            id => Assert.Equal(RollStandingKind.Open, stage.Roll.StateFor(id, false).Kind));
    }

    [Fact]
    public async Task It_opens_once_however_often_and_by_how_many_it_is_asked()
    {
        await using var stage = await FlagStage.OpenAsync();

        await stage.RestartAsync();
        await stage.JobAsync();
        await stage.JobAsync();

        Assert.Single(await OpenedAsync(stage));
    }

    [Fact]
    public async Task A_reading_that_is_not_complete_opens_nothing()
    {
        await using var stage = await FlagStage.StartAsync();
        stage.Time.Advance(TimeSpan.FromHours(1));
        await stage.ReadAsync(isComplete: false);

        await stage.OpenPeriodAsync();

        Assert.Equal(RollStandingKind.NoPeriod, stage.Roll.StateFor("A1", false).Kind);
    }

    [Fact]
    public async Task A_reading_in_which_nobody_carries_a_quota_does_not_close_the_quarter()
    {
        await using var stage = await FlagStage.StartAsync();
        stage.Time.Advance(TimeSpan.FromHours(1));
        await stage.Services.GetRequiredService<LatestSnapshot>().SaveAsync(
            FlagOrg.Snapshot(stage.Time.GetUtcNow()) with { Records = [] }, default);
        await stage.OpenPeriodAsync();

        stage.Time.Advance(TimeSpan.FromDays(1));
        await stage.ReadAsync();
        await stage.OpenPeriodAsync();

        Assert.Equal(RollStandingKind.Open, stage.Roll.StateFor("A1", false).Kind);
    }

    [Fact]
    public async Task A_reading_of_weeks_ago_opens_nothing()
    {
        await using var stage = await FlagStage.StartAsync();
        stage.Time.Advance(TimeSpan.FromDays(8));

        await stage.OpenPeriodAsync();

        Assert.Equal(RollStandingKind.NoPeriod, stage.Roll.StateFor("A1", false).Kind);
    }

    [Fact]
    public async Task As_long_as_few_are_linked_nothing_opens()
    {
        await using var stage = await FlagStage.StartAsync(("Identity:Mode", "confirmed"));

        await stage.OpenPeriodAsync();

        Assert.Equal(RollStandingKind.NoPeriod, stage.Roll.StateFor("A1", false).Kind);
        Assert.Contains(stage.Log.Lines, l => l.Contains("too few people are linked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A22_other_numbers_count_from_the_next_period_on_and_are_audited()
    {
        await using var stage = await FlagStage.OpenAsync();
        await stage.CloseAsync();
        await stage.ReadAsync();
        stage.Set("Flags:MinimumCell", "7");
        await stage.RestartAsync();

        await stage.OpenPeriodAsync();

        Assert.Equal(7, stage.Roll.StateFor("A1", false).SmallestCell);
        Assert.Contains(
            await stage.Audit.AllAsync(default), e => e.What.Contains("K 8 -> 7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_audit_tells_a_period_from_its_opening_to_its_destruction()
    {
        await using var stage = await FlagStage.OpenAsync();

        await stage.CloseAsync();

        string[] told = ["opened", "key used", "closing", "closed and published", "destroyed"];
        var entries = (await stage.Audit.AllAsync(default)).Select(e => e.What).ToArray();
        Assert.All(told, word => Assert.Single(
            entries, e => e.StartsWith($"flags 2026-Q1: {word}.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Where_flags_are_off_nothing_opens()
    {
        await using var stage = await FlagStage.OpenAsync(("Flags:Enabled", "false"));

        Assert.Equal(RollStandingKind.NoPeriod, stage.Roll.StateFor("A1", false).Kind);
    }

    /// <summary>The clock of the rolls runs on: what is open ends as promised.</summary>
    [Fact]
    public async Task A22_flags_that_are_switched_off_in_mid_period_end_as_promised()
    {
        await using var stage = await FlagStage.OpenAsync();
        stage.Set("Flags:Enabled", "false");
        await stage.RestartAsync();
        using var stop = new CancellationTokenSource();
        var clock = stage.Services.GetServices<IScheduledJob>().First(j => j.Name == "roll");
        stage.Time.Advance(FlagOrg.Closes - stage.Time.GetUtcNow());

        var running = clock.RunAsync(stop.Token);
        await stage.UntilAuditedAsync("destroyed");

        await stop.CancelAsync();
        await running;
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(stage.Folder, "keys"), "*.key"));
    }

    private static async Task<IEnumerable<AuditEntry>> OpenedAsync(FlagStage stage) =>
        (await stage.Services.GetRequiredService<AuditLog>().AllAsync(default))
            .Where(e => e.What.Contains(": opened.", StringComparison.Ordinal));
}
