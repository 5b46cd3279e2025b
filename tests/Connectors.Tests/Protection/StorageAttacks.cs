using System.Security.Cryptography;
using System.Text;
using Performix.Analysis.Protection;
using Performix.Connectors.Storage.Protection;

namespace Performix.Connectors.Tests.Protection;

/// <summary>Attacks on what lies in storage: reading, keeping copies, putting copies back.</summary>
public abstract class StorageAttacks(RollBed bed) : RollTests(bed)
{
    [Fact]
    public async Task B3_no_key_that_is_made_of_ids_opens_the_box()
    {
        var instance = await Bed.OpenedAsync();
        instance.Put(RollBed.Rep(1), PatchAnswer.Bad);
        await instance.MinuteAsync();
        var (row, box) = (await Bed.PeriodAsync(), await Bed.BoxAsync());
        var cipher = BoxCipher.Of(RollBed.Tenant, row);

        foreach (var guess in Enumerable.Range(0, 16).SelectMany(rep => Guesses(RollBed.Rep(rep), row)))
        {
            using var key = SecretKey.Take(guess);
            Assert.ThrowsAny<CryptographicException>(() => cipher.Open(box, key));
            Assert.ThrowsAny<CryptographicException>(() => cipher.Unwrap(box.WrappedKey, key));
        }

        // Bytes of noise: 540 of them fall on about 224 of 256 values.
        Assert.InRange(box.Content.Distinct().Count(), 195, 256);
        Assert.Equal(60, box.WrappedKey.Length);
    }

    [Fact]
    public async Task B4_after_the_close_nobody_can_read_an_answer()
    {
        var instance = await Bed.OpenedAsync();
        instance.Put(RollBed.Rep(1), PatchAnswer.Bad);
        await instance.MinuteAsync();
        var (row, roll) = (await Bed.PeriodAsync(), instance.Memory.All.Single());

        await RollBed.CloseAsync(instance);

        Assert.Null(await Bed.Store().BoxAsync(row.Id, default));
        Assert.Null(await Bed.Keys().ReadAsync(row.KeyName, default));
        Assert.Equal(KeyFate.Gone, await Bed.Keys().FateAsync(row.KeyName, default));
        Assert.All(roll.Key.Bytes.ToArray(), octet => Assert.Equal(0, octet));
        Assert.Empty(instance.Memory.All);
        Assert.Contains(instance.Events, e => e.Kind == ProtectionEventKind.Destroyed);
        Assert.NotNull((await Bed.PeriodAsync()).Destroyed);
    }

    [Fact]
    public async Task B5_a_copy_of_the_first_day_does_not_open_on_the_hundredth()
    {
        var instance = await Bed.OpenedAsync();
        var row = await Bed.PeriodAsync();

        await RollBed.CloseAsync(instance);

        Assert.Null(await Bed.Keys().ReadAsync(row.KeyName, default));
    }

    [Fact]
    public async Task B10_an_older_box_stops_the_writing_and_raises_an_alarm()
    {
        var instance = await Bed.OpenedAsync();
        var old = await Bed.BoxAsync();
        instance.Put(RollBed.Rep(1), PatchAnswer.Bad);
        await instance.MinuteAsync();
        var newest = await Bed.BoxAsync();

        await Bed.PlantAsync(old);
        await instance.MinuteAsync();

        Assert.Equal([RollDistrusted.Say(RollFault.OlderBox)], instance.Alarms);
        Assert.Equal(PutOutcome.Unavailable, instance.Put(RollBed.Rep(2), PatchAnswer.Bad));
        Assert.Equal(old.Content, (await Bed.BoxAsync()).Content);
        await Bed.PlantAsync(newest);
        await instance.MinuteAsync();
        Assert.Equal(PatchAnswer.Bad, (await Bed.AnswersAsync())[RollBed.Rep(1)].Answer);
    }

    [Fact]
    public async Task B10_an_older_box_is_not_taken_by_a_process_that_starts()
    {
        var instance = await Bed.OpenedAsync();
        var old = await Bed.BoxAsync();
        await instance.MinuteAsync();
        await Bed.PlantAsync(old);

        var next = Bed.Instance(instance.Time);
        await next.StartAsync();

        Assert.Equal([RollDistrusted.Say(RollFault.OlderBox)], next.Alarms);
        Assert.Equal(0, next.CountOf("read key"));
    }

    [Fact]
    public async Task B10_an_older_box_with_a_newer_number_does_not_open()
    {
        var instance = await Bed.OpenedAsync();
        var old = await Bed.BoxAsync();
        await instance.MinuteAsync();

        await Bed.PlantAsync(old with { Version = old.Version + 10 });
        await instance.MinuteAsync();

        Assert.Equal([RollDistrusted.Say(RollFault.Altered)], instance.Alarms);
    }

    [Fact]
    public async Task B10_a_box_that_was_taken_away_is_not_made_anew()
    {
        var instance = await Bed.OpenedAsync();

        await Bed.Store().DeleteBoxAsync("2026-Q1", default);
        await instance.MinuteAsync(2);

        Assert.Equal([RollDistrusted.Say(RollFault.BoxMissing)], instance.Alarms);
        Assert.Null(await Bed.Store().BoxAsync("2026-Q1", default));
    }

    [Fact]
    public async Task B12_an_open_row_of_a_published_period_is_refused_at_the_start()
    {
        var instance = await Bed.OpenedAsync();
        var (row, box) = (await Bed.PeriodAsync(), await Bed.BoxAsync());
        await RollBed.CloseAsync(instance);
        var published = await Bed.Store().ResultAsync(row.Id, default);

        await Bed.PlantAsync(box);
        await Bed.Store().UpdateAsync(row with { Tag = (await Bed.PeriodAsync()).Tag }, default);
        var next = Bed.Instance(instance.Time);
        await next.StartAsync();

        Assert.Equal([RollDistrusted.Say(RollFault.Restored)], next.Alarms);
        Assert.Empty(next.Memory.All);
        Assert.Null(await Bed.Store().BoxAsync(row.Id, default));
        Assert.Equal(published?.Cells, (await Bed.Store().ResultAsync(row.Id, default))?.Cells);
    }

    [Fact]
    public async Task B12_a_box_that_comes_back_after_its_destruction_is_refused_at_the_start()
    {
        var instance = await Bed.OpenedAsync();
        var box = await Bed.BoxAsync();
        await RollBed.CloseAsync(instance);

        await Bed.PlantAsync(box);
        var next = Bed.Instance(instance.Time);
        await next.StartAsync();

        Assert.Equal([RollDistrusted.Say(RollFault.Restored)], next.Alarms);
        Assert.Null(await Bed.Store().BoxAsync("2026-Q1", default));
    }

    [Fact]
    public async Task B12_a_whole_storage_from_an_open_day_has_no_key_any_more()
    {
        var instance = await Bed.OpenedAsync();
        var (row, box) = (await Bed.PeriodAsync(), await Bed.BoxAsync());
        var slots = await Bed.Store().SlotsAsync(row.Id, default);
        await RollBed.CloseAsync(instance);

        // As after a restore: nothing of the closing is there.
        await Bed.Store().DropAsync(row, default);
        await Bed.Store().AddAsync(row, default);
        await Bed.Store().WriteSlotsAsync(row.Id, slots, default);
        await Bed.PlantAsync(box);
        var next = Bed.Instance(instance.Time);
        await next.StartAsync();
        await next.MinuteAsync(5);

        Assert.Equal([RollDistrusted.Say(RollFault.KeyGone)], next.Alarms);
        Assert.Null(await Bed.Store().ResultAsync(row.Id, default));
    }

    [Fact]
    public async Task A_box_that_outlives_its_close_by_a_day_raises_an_alarm()
    {
        var instance = await Bed.OpenedAsync();
        var (row, box) = (await Bed.PeriodAsync(), await Bed.BoxAsync());
        await RollBed.CloseAsync(instance);
        var closed = await Bed.PeriodAsync();
        await Bed.Store().UpdateAsync(closed with { Destroyed = null }, default);
        await Bed.PlantAsync(box);

        instance.Time.Advance(row.Closes.AddHours(48) - instance.Time.GetUtcNow());
        await instance.Keeper.TickAsync(default);

        Assert.Contains(RollDistrusted.Say(RollFault.NotDestroyed), instance.Alarms);
        Assert.Null(await Bed.Store().BoxAsync(row.Id, default));
    }

    private static IEnumerable<byte[]> Guesses(string id, RollPeriod row)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        foreach (var with in new[] { "", RollBed.Tenant, row.Id, row.Hash, row.KeyName, RollBed.Tenant + row.Id })
        {
            yield return SHA256.HashData(Encoding.UTF8.GetBytes(with + id));
            yield return SHA256.HashData(Encoding.UTF8.GetBytes(id + with));
            yield return HMACSHA256.HashData(Encoding.UTF8.GetBytes(with), bytes);
            yield return HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, 32, Encoding.UTF8.GetBytes(with));
        }

        yield return Convert.FromHexString(row.Hash);
    }
}
