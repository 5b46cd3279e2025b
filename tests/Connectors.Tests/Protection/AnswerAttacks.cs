using Performix.Analysis.Protection;
using Performix.Connectors.Storage.Protection;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Protection;

/// <summary>Attacks on the way of an answer into the box.</summary>
public abstract class AnswerAttacks(RollBed bed) : RollTests(bed)
{
    [Fact]
    public async Task B1_dumps_of_two_answer_sets_differ_in_ciphertext_only()
    {
        var other = Bed.Another();
        await other.InitializeAsync();
        var (silent, busy) = (await Bed.OpenedAsync(), await other.OpenedAsync());

        for (var minute = 0; minute < 5; minute++)
        {
            busy.Put(RollBed.Rep(minute), PatchAnswer.Bad, FlagReason.BadData);
            busy.Put(RollBed.Rep(minute + 5), PatchAnswer.Workable);
            await silent.MinuteAsync();
            await busy.MinuteAsync();
            Assert.Equal(
                Dump.Structure(await Bed.DumpAsync()), Dump.Structure(await other.DumpAsync()));
        }

        Assert.Equal(10, (await other.AnswersAsync()).Count(given => given.Value != default));
        await other.DisposeAsync();
    }

    [Fact]
    public async Task B1_a_row_for_each_answer_would_be_seen_in_the_dump()
    {
        var silent = await Bed.OpenedAsync();
        await silent.MinuteAsync();
        var before = Dump.Structure(await Bed.DumpAsync());

        await Bed.Store().WriteSlotsAsync("2026-Q1", [new RollSlot(99, "flag", "bad", "")], default);

        Assert.NotEqual(before, Dump.Structure(await Bed.DumpAsync()));
    }

    [Fact]
    public async Task B2_writes_come_on_full_minutes_and_as_many_with_100_answers_as_with_none()
    {
        var other = Bed.Another();
        await other.InitializeAsync();

        var silent = await WritesOfAsync(Bed, answers: 0);
        var busy = await WritesOfAsync(other, answers: 100);

        Assert.Equal(silent, busy);
        Assert.All(busy, write => Assert.Equal(0, write.At.Second));
        Assert.Equal(6, busy.Count(write => write.Call == "write box"));
        await other.DisposeAsync();
    }

    [Fact]
    public async Task B2_another_instance_writes_as_often_with_an_answer_as_without()
    {
        var first = await Bed.OpenedAsync();
        var second = await StartedAsync();
        second.Put(RollBed.Rep(1), PatchAnswer.Bad);
        var before = await Bed.BoxAsync();

        await Task.WhenAll(first.MinuteAsync(), second.MinuteAsync());
        var between = await Bed.BoxAsync();
        await Task.WhenAll(first.MinuteAsync(), second.MinuteAsync());

        Assert.Equal((before.Version + 2, before.Version + 4), (between.Version, (await Bed.BoxAsync()).Version));
    }

    [Fact]
    public async Task B8_keys_are_read_at_the_start_of_processes_and_never_for_an_answer()
    {
        var first = await Bed.OpenedAsync();
        var second = await StartedAsync();
        for (var answer = 0; answer < 50; answer++)
        {
            first.Roll.StateFor(RollBed.Rep(answer % 16), eligibleToday: true);
            first.Put(RollBed.Rep(answer % 16), PatchAnswer.Bad);
            second.Put(RollBed.Rep(answer % 16), PatchAnswer.Workable);
            await first.MinuteAsync(answer % 2);
        }

        Assert.Equal((1, 1), (first.CountOf("read key"), second.CountOf("read key")));
    }

    [Fact]
    public async Task B8_a_process_that_unwraps_for_each_answer_would_be_seen()
    {
        var instance = await Bed.OpenedAsync();
        var watched = new TappedKeys(Bed.Keys(), (call, done) =>
        {
            instance.Calls.Enqueue((default, call));
            return Task.CompletedTask;
        });
        var tenant = new RollTenant(RollBed.Tenant, "Acme IT", instance.Time);
        var journal = new RollJournal((_, _) => Task.CompletedTask, instance.Time, instance.Log);
        var loader = new RollLoader(Bed.Store(), watched, tenant, journal);

        using var again = await loader.LoadAsync(await Bed.PeriodAsync(), default);

        Assert.NotEqual(1, instance.CountOf("read key"));
    }

    [Fact]
    public async Task B9_an_answer_outlasts_a_fault_of_storage()
    {
        var instance = await Bed.OpenedAsync();
        instance.Put(RollBed.Rep(3), PatchAnswer.Bad, FlagReason.LeadVolume);

        Bed.IsBroken = true;
        await instance.MinuteAsync(2);
        Bed.IsBroken = false;
        await instance.MinuteAsync();

        var answers = await Bed.AnswersAsync();
        Assert.Equal(new RepAnswer(PatchAnswer.Bad, FlagReason.LeadVolume), answers[RollBed.Rep(3)]);
        Assert.Empty(instance.Alarms);
    }

    [Fact]
    public async Task B9_after_minutes_without_storage_an_answer_is_refused_rather_than_lost()
    {
        var instance = await Bed.OpenedAsync();

        Bed.IsBroken = true;
        await instance.MinuteAsync(4);
        var refused = instance.Put(RollBed.Rep(3), PatchAnswer.Bad);
        var said = instance.Roll.StateFor(RollBed.Rep(3), eligibleToday: true);
        Bed.IsBroken = false;
        await instance.MinuteAsync();

        Assert.Equal((PutOutcome.Unavailable, RollStandingKind.Unavailable), (refused, said.Kind));
        Assert.Equal(PutOutcome.Saved, instance.Put(RollBed.Rep(3), PatchAnswer.Bad));
    }

    [Fact]
    public async Task B6_logs_and_events_are_the_same_whatever_is_answered_and_name_nobody()
    {
        var other = Bed.Another();
        await other.InitializeAsync();
        var silent = await LifeOfAsync(Bed, answers: 0);
        var busy = await LifeOfAsync(other, answers: 50);

        Assert.NotEmpty(busy.Log.Lines);
        Assert.Equal(silent.Log.Lines.Select(Place), busy.Log.Lines.Select(Place));
        Assert.Equal(silent.Events.Select(e => e.Detail), busy.Events.Select(e => e.Detail));
        Assert.DoesNotContain(busy.Log.Lines, line => Canaries.All(16).Any(canary =>
            line.Contains(canary, StringComparison.OrdinalIgnoreCase)));
        await other.DisposeAsync();
    }

    [Fact]
    public async Task B11_three_instances_lose_none_of_a_thousand_answers()
    {
        var first = await Bed.OpenedAsync(cells: 20, size: 10);
        RollInstance[] all = [first, await StartedAsync(), await StartedAsync()];
        var random = new Random(11);
        var last = new Dictionary<string, HashSet<RepAnswer>>();

        for (var minute = 0; minute < 10; minute++)
        {
            var given = Enumerable.Range(0, 100).Select(_ => PutAny(all, random)).ToList();
            await Task.WhenAll(all.Select(instance => instance.MinuteAsync()));

            // Within a minute the last choice on each instance may be the one that stays.
            foreach (var rep in given.GroupBy(put => put.Rep))
            {
                last[rep.Key] = [.. rep.GroupBy(put => put.On).Select(on => on.Last().Answer)];
            }
        }

        var answers = await Bed.AnswersAsync();
        Assert.All(answers, kept => Assert.True(last.TryGetValue(kept.Key, out var choices)
            ? choices.Contains(kept.Value)
            : kept.Value == default));
        Assert.All(all, instance => Assert.Empty(instance.Alarms));
    }

    [Fact]
    public async Task C1_a_hundred_answers_of_one_rep_fill_one_slot()
    {
        var instance = await Bed.OpenedAsync();
        for (var time = 0; time < 100; time++)
        {
            instance.Put(RollBed.Rep(2), PatchAnswer.Bad);
            await instance.MinuteAsync(time % 10 == 0 ? 1 : 0);
        }

        await instance.MinuteAsync();

        Assert.Equal([RollBed.Rep(2)], (await Bed.AnswersAsync()).Where(g => g.Value != default).Select(g => g.Key));
    }

    [Fact]
    public async Task C4_who_withdrew_and_who_never_flagged_are_the_same_bytes()
    {
        var instance = await Bed.OpenedAsync();
        var before = Dump.Structure(await Bed.DumpAsync());
        instance.Put(RollBed.Rep(4), PatchAnswer.Bad, FlagReason.WrongFit);
        await instance.MinuteAsync();
        Assert.Equal(FlagReason.WrongFit, (await Bed.AnswersAsync())[RollBed.Rep(4)].Reason);

        instance.Put(RollBed.Rep(4), PatchAnswer.None, FlagReason.WrongFit);
        await instance.MinuteAsync();

        Assert.Equal(before.Count, Dump.Structure(await Bed.DumpAsync()).Count);
        Assert.All(await PlainAsync(), octet => Assert.Equal(0, octet));
    }

    [Fact]
    public async Task C5_an_answer_a_second_before_the_close_counts_and_one_after_is_refused()
    {
        var instance = await Bed.OpenedAsync();
        var closes = (await Bed.PeriodAsync()).Closes;
        instance.Time.Advance(closes.AddMinutes(-1) - instance.Time.GetUtcNow());
        await instance.Keeper.TickAsync(default);
        instance.Time.Advance(TimeSpan.FromSeconds(59));

        var early = instance.Put(RollBed.Rep(0), PatchAnswer.Bad);
        instance.Time.Advance(TimeSpan.FromSeconds(2));
        var late = instance.Put(RollBed.Rep(1), PatchAnswer.Bad);
        await instance.MinuteAsync();

        Assert.Equal((PutOutcome.Saved, PutOutcome.Closed), (early, late));
        Assert.Equal([RollBed.Rep(0)], (await Bed.AnswersAsync()).Where(g => g.Value != default).Select(g => g.Key));
    }

    [Fact]
    public async Task C5_the_last_answer_of_an_instance_whose_clock_is_behind_is_counted()
    {
        var ahead = await Bed.OpenedAsync();
        var closes = (await Bed.PeriodAsync()).Closes;
        var behind = await StartedAsync(new ManualTime(closes.AddSeconds(-100)));
        ahead.Time.Advance(closes - ahead.Time.GetUtcNow());
        await ahead.Keeper.TickAsync(default);

        // Fifty seconds behind: here the period is still open.
        behind.Time.Advance(TimeSpan.FromSeconds(50));
        Assert.Equal(PutOutcome.Saved, behind.Put(RollBed.Rep(7), PatchAnswer.Bad));
        await ahead.MinuteAsync();
        await behind.MinuteAsync();

        Assert.Equal(PatchAnswer.Bad, (await Bed.AnswersAsync())[RollBed.Rep(7)].Answer);
        Assert.Equal(RollState.Closing, (await Bed.PeriodAsync()).State);
    }

    private static (string Rep, int On, RepAnswer Answer) PutAny(RollInstance[] all, Random random)
    {
        var (rep, on) = (RollBed.Rep(random.Next(200)), random.Next(all.Length));
        var answer = (PatchAnswer)random.Next(3);
        var reason = answer == PatchAnswer.Bad ? (FlagReason)random.Next(12) : FlagReason.None;
        Assert.Equal(PutOutcome.Saved, all[on].Put(rep, answer, reason));
        return (rep, on, new RepAnswer(answer, reason));
    }

    private static async Task<List<(DateTimeOffset At, string Call)>> WritesOfAsync(RollBed bed, int answers)
    {
        var instance = bed.Instance();
        await instance.OpenAsync(RollBed.Plan(2, 8, instance.Time));
        instance.Calls.Clear();
        var random = new Random(2);
        using var stop = new CancellationTokenSource();
        var keeping = instance.Keeper.KeepAsync(stop.Token);
        for (var step = 0; step < 36; step++)
        {
            await UntilAsync(() => instance.Time.Waiting == 1);
            for (var answer = 0; answer < answers / 30 && step > 2; answer++)
            {
                instance.Put(RollBed.Rep(random.Next(16)), PatchAnswer.Bad);
            }

            instance.Time.Advance(TimeSpan.FromSeconds(10));
        }

        await UntilAsync(() => instance.Time.Waiting == 1);
        var writes = instance.Calls.Where(c => c.Call.StartsWith("write", StringComparison.Ordinal)).ToList();
        await stop.CancelAsync();
        await keeping;
        return writes;
    }

    private static async Task<RollInstance> LifeOfAsync(RollBed bed, int answers)
    {
        var instance = await bed.OpenedAsync();
        for (var answer = 0; answer < 50; answer++)
        {
            var given = answer < answers ? instance.Put(RollBed.Rep(answer % 16), PatchAnswer.Bad) : default;
            Assert.Equal(PutOutcome.Saved, given);
        }

        bed.IsBroken = true;
        await instance.MinuteAsync();
        bed.IsBroken = false;
        await instance.MinuteAsync();
        await RollBed.CloseAsync(instance);
        return instance;
    }

    // Two storages have two places.
    private static string Place(string line) => line.Split(" at ")[0];

    private async Task<byte[]> PlainAsync()
    {
        var row = await Bed.PeriodAsync();
        var box = await Bed.BoxAsync();
        using var wrapping = await Bed.Keys().ReadAsync(row.KeyName, default);
        Assert.NotNull(wrapping);
        var cipher = BoxCipher.Of(RollBed.Tenant, row);
        using var key = cipher.Unwrap(box.WrappedKey, wrapping);
        using var sheet = cipher.Open(box, key);
        return sheet.Bytes.ToArray();
    }

    private async Task<RollInstance> StartedAsync(ManualTime? time = null)
    {
        var instance = Bed.Instance(time ?? new ManualTime(RollBed.Start.AddMinutes(1)));
        await instance.StartAsync();
        return instance;
    }
}
