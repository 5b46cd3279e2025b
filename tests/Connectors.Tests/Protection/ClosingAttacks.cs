using Performix.Analysis.Protection;
using Performix.Connectors.Storage.Protection;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Protection;

/// <summary>Attacks on the one draw of a period, and on the rules it was opened by.</summary>
public abstract class ClosingAttacks(RollBed bed) : RollTests(bed)
{
    /// <summary>Work in place of time, which no machine keeps equal: the same calls to storage and keys at the same
    /// minutes, from the first answer to the check that all is destroyed.</summary>
    [Fact]
    public async Task A10_a_period_takes_the_same_calls_whatever_is_answered()
    {
        var other = Bed.Another();
        await other.InitializeAsync();

        var silent = await CallsAsync(Bed, answers: 0);
        var loud = await CallsAsync(other, answers: 16);

        Assert.Contains(silent, call => call.Call == "publish");
        Assert.Equal(silent, loud);
        await other.DisposeAsync();
    }

    [Fact]
    public async Task A20_a_close_that_is_killed_at_any_step_publishes_once()
    {
        await Bed.OpenedAsync(cells: 12);
        var closes = (await Bed.PeriodAsync()).Closes;
        var time = new ManualTime(closes);
        RollResult? published = null;
        var kills = 0;

        for (var step = 0; await EndsAtAsync(time, step); step++, kills++)
        {
            var now = await Bed.Store().ResultAsync("2026-Q1", default);
            Assert.True(published is null || Same(published, now));
            published ??= now;
        }

        Assert.True(kills > 20, "The close has many steps.");
        Assert.True(Same(published, await Bed.Store().ResultAsync("2026-Q1", default)));
        Assert.NotNull((await Bed.PeriodAsync()).Destroyed);
    }

    [Fact]
    public async Task A20_a_hundred_restarts_after_the_draw_keep_it()
    {
        var instance = await Bed.OpenedAsync(cells: 12);
        instance.Time.Advance((await Bed.PeriodAsync()).Closes - instance.Time.GetUtcNow());
        await instance.MinuteAsync(3);
        var published = await Bed.Store().ResultAsync("2026-Q1", default);
        Assert.NotNull(published);

        for (var restart = 0; restart < 100; restart++)
        {
            await Bed.Instance(instance.Time).MinuteAsync();
        }

        Assert.True(Same(published, await Bed.Store().ResultAsync("2026-Q1", default)));
    }

    [Fact]
    public async Task A20_three_instances_that_close_at_once_publish_one_draw()
    {
        var first = await Bed.OpenedAsync(cells: 12);
        RollInstance[] all = [first, await StartedAsync(first), await StartedAsync(first)];

        await RollBed.CloseAsync(all);

        var told = all.SelectMany(i => i.Events).Count(e => e.Kind == ProtectionEventKind.Published);
        var result = await Bed.Store().ResultAsync("2026-Q1", default);
        Assert.Equal((1, 12), (told, result?.Cells.Count));
        Assert.All(all, instance => Assert.Empty(instance.Alarms));
        Assert.Empty(all.SelectMany(instance => instance.Memory.All));
    }

    [Fact]
    public async Task A20_more_cells_than_one_transaction_holds_are_published_once_and_all_or_none()
    {
        await Bed.OpenedAsync(cells: 120);
        var closes = (await Bed.PeriodAsync()).Closes;
        var time = new ManualTime(closes);

        for (var step = 0; await EndsAtAsync(time, step * 3); step++)
        {
            var seen = await Bed.Store().ResultAsync("2026-Q1", default);
            Assert.True(seen is null || seen.Cells.Count == 120);
        }

        var result = await Bed.Store().ResultAsync("2026-Q1", default);
        Assert.Equal(
            Enumerable.Range(0, 120).Select(cell => FormattableString.Invariant($"M{cell:D3}")),
            result?.Cells.Select(cell => cell.CellId));
    }

    [Fact]
    public async Task A20_a_second_draw_is_refused_and_would_be_seen()
    {
        var instance = await Bed.OpenedAsync(cells: 12);
        await RollBed.CloseAsync(instance);
        var published = await Bed.Store().ResultAsync("2026-Q1", default);
        Assert.NotNull(published);
        var again = published with { Cells = [.. published.Cells.Select(Other)] };

        var taken = await Bed.Store().TryPublishAsync("2026-Q1", again, default);

        Assert.False(taken);
        Assert.False(Same(published, again));
        Assert.True(Same(published, await Bed.Store().ResultAsync("2026-Q1", default)));
    }

    [Fact]
    public async Task A21_whoever_reads_and_how_often_the_bands_are_the_same()
    {
        var instance = await Bed.OpenedAsync(cells: 5);
        Assert.Null(await new ReleasedBands(Bed.Store()).ReadAsync(default));
        await RollBed.CloseAsync(instance);

        var read = new List<string>();
        for (var time = 0; time < 50; time++)
        {
            var released = await new ReleasedBands(Bed.Store()).ReadAsync(default);
            Assert.Equal(("2026-Q1", 5), (released?.Period, released?.Groups.Count));
            read.Add(string.Join(' ', released?.Groups.Select(g => g.Release) ?? []));
        }

        Assert.Single(read.Distinct());
    }

    [Fact]
    public async Task A22_an_open_period_keeps_the_policy_it_was_opened_with()
    {
        var instance = await Bed.OpenedAsync();
        var before = await Bed.PeriodAsync();
        var plan = RollBed.Plan(2, 8, instance.Time);
        var lower = plan with { Policy = plan.Policy with { SmallestCell = 6, Epsilon = new Epsilon(3, 2) } };
        var sooner = plan with { Policy = plan.Policy with { Closes = instance.Time.GetUtcNow().AddDays(8) } };

        Assert.Equal(OpeningOutcome.AlreadyOpen, await instance.OpenAsync(lower));
        Assert.Equal(OpeningOutcome.AlreadyOpen, await instance.OpenAsync(sooner));

        Assert.Equal(before.Policy, (await Bed.PeriodAsync()).Policy);
    }

    [Theory]
    [InlineData("K")]
    [InlineData("eps")]
    [InlineData("close")]
    [InlineData("cell")]
    public async Task A22_a_rule_that_is_altered_in_storage_stops_the_period(string what)
    {
        await Bed.OpenedAsync();
        var row = await Bed.PeriodAsync();
        var sooner = row.Policy with { Closes = row.Opened.AddMinutes(1) };
        var altered = what switch
        {
            "K" => row with { Policy = row.Policy with { SmallestCell = 6 } },
            "eps" => row with { Policy = row.Policy with { Epsilon = new Epsilon(3, 2) } },
            "close" => row with { Policy = sooner },
            _ => row,
        };
        await Bed.Store().UpdateAsync(altered, default);
        await Bed.Store().WriteSlotsAsync(
            row.Id, what == "cell" ? [new RollSlot(0, RollBed.Rep(0), "M001", "Team 1")] : [], default);

        var next = Bed.Instance();
        await next.MinuteAsync(5);

        Assert.Equal([RollDistrusted.Say(RollFault.Altered)], next.Alarms);
        Assert.Null(await Bed.Store().ResultAsync(row.Id, default));
    }

    [Fact]
    public async Task A22_a_running_process_does_not_close_by_an_altered_date()
    {
        var instance = await Bed.OpenedAsync();
        var row = await Bed.PeriodAsync();
        var sooner = row with { Policy = row.Policy with { Closes = row.Opened.AddMinutes(1) } };
        await Bed.Store().UpdateAsync(sooner, default);

        await instance.MinuteAsync(5);

        Assert.Equal([RollDistrusted.Say(RollFault.Altered)], instance.Alarms);
        Assert.Null(await Bed.Store().ResultAsync(row.Id, default));
    }

    [Fact]
    public async Task A23_a_fifth_release_within_365_days_is_refused()
    {
        var instance = Bed.Instance();
        var outcomes = new List<OpeningOutcome>();
        for (var period = 1; period <= 5; period++)
        {
            var id = FormattableString.Invariant($"P{period}");
            outcomes.Add(await instance.OpenAsync(RollBed.Plan(1, 8, instance.Time, id)));
            instance.Time.Advance(TimeSpan.FromDays(31));
        }

        instance.Time.Advance(TimeSpan.FromDays(365 - 124));
        outcomes.Add(await instance.OpenAsync(RollBed.Plan(1, 8, instance.Time, "P6")));

        Assert.Equal(
            [.. Enumerable.Repeat(OpeningOutcome.Opened, 4), OpeningOutcome.BudgetSpent, OpeningOutcome.Opened],
            outcomes);
    }

    [Fact]
    public async Task A23_no_period_is_opened_twice_or_beside_another_or_for_no_time()
    {
        var instance = await Bed.OpenedAsync();
        var time = instance.Time;

        var beside = await instance.OpenAsync(RollBed.Plan(1, 8, time, "2026-Q2"));
        await RollBed.CloseAsync(instance);
        var again = await instance.OpenAsync(RollBed.Plan(2, 8, time));
        var noTime = await instance.OpenAsync(RollBed.Plan(1, 8, time, "2026-Q2", days: 0));
        var long100 = await instance.OpenAsync(RollBed.Plan(1, 8, time, "2026-Q2", days: 100));
        var small = await instance.OpenAsync(RollBed.Plan(1, 7, time, "2026-Q2"));

        Assert.Equal(
            (OpeningOutcome.AnotherIsOpen, OpeningOutcome.UsedBefore, OpeningOutcome.LengthRefused),
            (beside, again, noTime));
        Assert.Equal((OpeningOutcome.LengthRefused, OpeningOutcome.PolicyRefused), (long100, small));
        Assert.Equal(5, instance.Events.Count(e => e.Kind == ProtectionEventKind.OpeningRefused));
    }

    [Fact]
    public async Task An_opening_that_was_killed_begins_again()
    {
        var time = new ManualTime(RollBed.Start);
        var opened = OpeningOutcome.Busy;
        for (var step = 0; opened is not (OpeningOutcome.Opened or OpeningOutcome.AlreadyOpen); step++)
        {
            try
            {
                opened = await Killed(time, step).OpenAsync(RollBed.Plan(2, 8, time));
            }
            catch (ProcessKilled)
            {
                time.Advance(TimeSpan.FromMinutes(11));
            }
        }

        var instance = Bed.Instance(time);
        await instance.MinuteAsync();
        Assert.Equal(RollStandingKind.Open, instance.Roll.StateFor(RollBed.Rep(1), true).Kind);
    }

    private static async Task<(DateTimeOffset, string Call)[]> CallsAsync(RollBed bed, int answers)
    {
        var instance = await bed.OpenedAsync();
        for (var rep = 0; rep < answers; rep++)
        {
            instance.Put(RollBed.Rep(rep), PatchAnswer.Bad, FlagReason.BadData);
        }

        await instance.MinuteAsync();
        await RollBed.CloseAsync(instance);
        return [.. instance.Calls];
    }

    private static bool Same(RollResult? one, RollResult? other) =>
        one is not null && other is not null && one.At == other.At && one.Reason == other.Reason
        && one.Cells.SequenceEqual(other.Cells);

    private static CellRelease Other(CellRelease cell) => cell with
    {
        Band = Bands.Of(cell.N, new ProtectionPolicy { Closes = RollBed.Start }).First(band => band != cell.Band),
    };

    private async Task<RollInstance> StartedAsync(RollInstance like)
    {
        var instance = Bed.Instance(new ManualTime(like.Time.GetUtcNow()));
        await instance.StartAsync();
        return instance;
    }

    private RollInstance Killed(ManualTime time, int calls) => Bed.Instance(time, (_, _) =>
        calls-- > 0 ? Task.CompletedTask : throw new ProcessKilled());

    /// <summary>Lives for some minutes or so many steps; true where it was killed before all was done.</summary>
    private async Task<bool> EndsAtAsync(ManualTime time, int steps)
    {
        var instance = Killed(time, steps);
        try
        {
            await instance.MinuteAsync(6);
        }
        catch (ProcessKilled)
        {
            return true;
        }

        return false;
    }
}
