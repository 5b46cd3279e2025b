using Performix.Analysis.Protection;
using Performix.Connectors.Storage.Protection;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Protection;

/// <summary>The clock of the rolls, and what is promised where things go wrong.</summary>
public sealed class RollKeeperTests : IAsyncLifetime
{
    private readonly SqliteRollBed _bed = new();

    public Task InitializeAsync() => _bed.InitializeAsync();

    public Task DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task C5_a_clock_that_is_set_back_by_an_hour_does_not_stop_the_writing()
    {
        await _bed.OpenedAsync();
        var (manual, stop) = (new ManualTime(RollBed.Start.AddMinutes(1)), new CancellationTokenSource());
        var time = new ShiftedTime(manual);
        var process = Process(time);
        var keeping = process.Keeper.KeepAsync(stop.Token);
        await TickAsync(manual);
        var version = (await _bed.BoxAsync()).Version;

        time.Shift = TimeSpan.FromHours(-1);
        var meanwhile = process.Roll.Put(RollBed.Rep(1), PatchAnswer.Bad, FlagReason.None);
        await TickAsync(manual);
        await TickAsync(manual);

        Assert.Equal(PutOutcome.Unavailable, meanwhile);
        Assert.Equal(version + 2, (await _bed.BoxAsync()).Version);
        Assert.Equal(PutOutcome.Saved, process.Roll.Put(RollBed.Rep(1), PatchAnswer.Bad, FlagReason.None));
        await stop.CancelAsync();
        await keeping;
        stop.Dispose();
    }

    /// <summary>The answers go as promised, and not before somebody had a day to put things right.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task B10_a_roll_that_cannot_be_trusted_is_destroyed_a_day_after_its_close(bool isRunning)
    {
        var instance = await _bed.OpenedAsync();
        var row = await _bed.PeriodAsync();
        await _bed.Store().UpdateAsync(row with { People = row.People + 1 }, default);
        instance = isRunning ? instance : _bed.Instance(instance.Time);
        await AtAsync(instance, row.Closes.AddHours(23));
        var before = await _bed.Store().BoxAsync(row.Id, default);

        await AtAsync(instance, row.Closes.AddHours(25));
        await AtAsync(instance, row.Closes.AddHours(26).AddMinutes(-1));

        Assert.NotNull(before);
        Assert.Null(await _bed.Store().BoxAsync(row.Id, default));
        Assert.Equal(KeyFate.Gone, await _bed.Keys().FateAsync(row.KeyName, default));
        Assert.Null(await _bed.Store().ResultAsync(row.Id, default));
        Assert.Equal(
            [RollDistrusted.Say(RollFault.Altered), RollDistrusted.Say(RollFault.NeverCounted)], instance.Alarms);
        Assert.NotNull((await _bed.PeriodAsync()).Destroyed);
    }

    /// <summary>Whoever can write to the storage cannot make the bot destroy what is not its own.</summary>
    [Theory]
    [InlineData("../server")]
    [InlineData("server")]
    [InlineData("")]
    public async Task B10_a_row_that_names_another_key_destroys_no_file(string name)
    {
        var instance = await _bed.OpenedAsync();
        await RollBed.CloseAsync(instance);
        var foreign = Path.Combine(_bed.KeyFolder, name.Replace("roll-", "", StringComparison.Ordinal) + ".key");
        await File.WriteAllTextAsync(foreign, "of somebody else");
        var closed = await _bed.PeriodAsync();
        await _bed.Store().UpdateAsync(closed with { KeyName = name, Destroyed = null }, default);

        await instance.MinuteAsync();

        Assert.Equal("of somebody else", await File.ReadAllTextAsync(foreign));
        Assert.Equal([RollDistrusted.Say(RollFault.Altered)], instance.Alarms);
        File.Delete(foreign);
    }

    private RollProcess Process(TimeProvider time) => new(
        _bed.Store(),
        _bed.Keys(),
        _bed.Leases(time),
        new RollTenant(RollBed.Tenant, "Acme IT", time),
        new RollJournal((_, _) => Task.CompletedTask, time, new CapturedLog()));

    private static async Task AtAsync(RollInstance instance, DateTimeOffset moment)
    {
        instance.Time.Advance(moment - instance.Time.GetUtcNow());
        await instance.MinuteAsync(3);
    }

    /// <summary>Once the keeper waits for its next minute, that minute comes.</summary>
    private static async Task TickAsync(ManualTime time)
    {
        await WaitsAsync(time);
        time.Advance(TimeSpan.FromMinutes(1));
        await WaitsAsync(time);
    }

    private static async Task WaitsAsync(ManualTime time)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (time.Waiting == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), patience.Token);
        }
    }
}
