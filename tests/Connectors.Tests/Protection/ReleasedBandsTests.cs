using Performix.Analysis.Protection;
using Performix.Connectors.Storage.Protection;

namespace Performix.Connectors.Tests.Protection;

/// <summary>What is read of published periods.</summary>
public sealed class ReleasedBandsTests : IAsyncLifetime
{
    private readonly SqliteRollBed _bed = new();

    public Task InitializeAsync() => _bed.InitializeAsync();

    public Task DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task All_kept_periods_come_oldest_first_and_the_last_is_the_one_that_is_shown()
    {
        var instance = _bed.Instance();
        await PublishAsync(instance, "2026-Q1", size: 8);
        await PublishAsync(instance, "2026-Q2", size: 8);
        await PublishAsync(instance, "2026-Q3", size: 9);

        var all = await Bands.AllAsync(default);

        Assert.Equal(["2026-Q1", "2026-Q2", "2026-Q3"], all.Select(p => p.Period));
        Assert.Equal([8, 8, 9], all.Select(p => p.Groups[0].Release.N));
        Assert.Equal([true, true, false], all.Select(p => p.Groups[0].IsComparable));
        var last = await Bands.ReadAsync(default);
        Assert.Equal(last?.Groups.Select(g => g.Release), all[^1].Groups.Select(g => g.Release));
    }

    [Fact]
    public async Task Of_an_open_period_nothing_is_listed()
    {
        var instance = _bed.Instance();
        await PublishAsync(instance, "2026-Q1", size: 8);
        await instance.OpenAsync(RollBed.Plan(1, 8, instance.Time, "2026-Q2"));
        await instance.MinuteAsync();

        Assert.Equal("2026-Q1", Assert.Single(await Bands.AllAsync(default)).Period);
    }

    [Fact]
    public async Task A_period_is_listed_for_eight_quarters()
    {
        var instance = _bed.Instance();
        await PublishAsync(instance, "2026-Q1", size: 8);

        instance.Time.Advance(TimeSpan.FromDays(720));
        await AtFullHourAsync(instance);
        var kept = await Bands.AllAsync(default);
        instance.Time.Advance(TimeSpan.FromDays(12));
        await AtFullHourAsync(instance);

        Assert.Single(kept);
        Assert.Empty(await Bands.AllAsync(default));
    }

    private ReleasedBands Bands => new(_bed.Store());

    private static async Task PublishAsync(RollInstance instance, string id, int size)
    {
        Assert.Equal(OpeningOutcome.Opened, await instance.OpenAsync(RollBed.Plan(1, size, instance.Time, id)));
        await instance.MinuteAsync();
        instance.Put(RollBed.Rep(1), PatchAnswer.Bad);
        await RollBed.CloseAsync(instance);
    }

    private static async Task AtFullHourAsync(RollInstance instance)
    {
        instance.Time.Advance(TimeSpan.FromMinutes(59 - instance.Time.GetUtcNow().Minute));
        await instance.MinuteAsync();
    }
}
