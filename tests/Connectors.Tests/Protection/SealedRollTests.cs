using System.Reflection;
using Performix.Analysis.Protection;
using Performix.Connectors.Storage.Protection;

namespace Performix.Connectors.Tests.Protection;

/// <summary>What the form is told, and what nobody is.</summary>
public sealed class SealedRollTests : IAsyncLifetime
{
    private readonly SqliteRollBed _bed = new();

    public Task InitializeAsync() => _bed.InitializeAsync();

    public Task DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_rep_on_the_roll_is_told_the_group_and_the_numbers_of_the_promise()
    {
        var instance = await _bed.OpenedAsync(cells: 2, size: 9);

        var standing = instance.Roll.StateFor(RollBed.Rep(10), eligibleToday: true);

        Assert.Equal((RollStandingKind.Open, "Team 1", 9), (standing.Kind, standing.Cell, standing.People));
        Assert.Equal((8, 4, 0, "Acme IT"),
            (standing.SmallestCell, standing.BandWidth, standing.KeyDays, standing.Operator));
        Assert.Equal(RollBed.Start.AddDays(30), standing.Closes);
        Assert.False(standing.LogsEachUse, "a key file logs nobody");
    }

    [Fact]
    public async Task Nothing_tells_whether_a_rep_has_answered()
    {
        var instance = await _bed.OpenedAsync();
        var before = instance.Roll.StateFor(RollBed.Rep(1), eligibleToday: true);

        var first = instance.Put(RollBed.Rep(1), PatchAnswer.Bad, FlagReason.Other);
        var again = instance.Put(RollBed.Rep(1), PatchAnswer.None);

        Assert.Equal(first, again);
        Assert.Equal(before, instance.Roll.StateFor(RollBed.Rep(1), eligibleToday: true));
    }

    [Fact]
    public async Task Who_is_not_on_the_roll_joins_the_next_period_or_is_not_eligible()
    {
        var instance = await _bed.OpenedAsync();

        var joiner = instance.Roll.StateFor("005New", eligibleToday: true);
        var manager = instance.Roll.StateFor("005Boss", eligibleToday: false);

        Assert.Equal(
            (RollStandingKind.JoinsNextPeriod, RollStandingKind.NotEligible), (joiner.Kind, manager.Kind));
        Assert.Equal(PutOutcome.NotOnTheRoll, instance.Put("005New", PatchAnswer.Bad));
    }

    [Fact]
    public async Task An_organisation_too_small_to_protect_anybody_is_told_before_answering()
    {
        var instance = _bed.Instance();
        var plan = RollBed.Plan(0, 8, instance.Time) with { People = 5 };

        Assert.Equal(OpeningOutcome.TooSmall, await instance.OpenAsync(plan));
        await instance.MinuteAsync();

        var standing = instance.Roll.StateFor(RollBed.Rep(1), eligibleToday: true);
        Assert.Equal((RollStandingKind.GroupTooSmall, 5, 8),
            (standing.Kind, standing.People, standing.SmallestCell));
        Assert.Equal(PutOutcome.Closed, instance.Put(RollBed.Rep(1), PatchAnswer.Bad));
        Assert.Equal(0, instance.CountOf("make key"));
    }

    [Fact]
    public async Task Neither_a_form_nor_an_answer_touches_storage_or_the_vault()
    {
        var instance = await _bed.OpenedAsync();
        var before = instance.Calls.Count;

        instance.Roll.StateFor(RollBed.Rep(1), eligibleToday: true);
        instance.Put(RollBed.Rep(1), PatchAnswer.Workable);

        Assert.Equal(before, instance.Calls.Count);
    }

    [Fact]
    public async Task The_next_period_opens_when_this_one_starts_to_close()
    {
        var instance = await _bed.OpenedAsync();
        instance.Time.Advance((await _bed.PeriodAsync()).Closes - instance.Time.GetUtcNow());

        var next = await instance.OpenAsync(RollBed.Plan(3, 8, instance.Time, "2026-Q2"));
        await instance.MinuteAsync();

        Assert.Equal(OpeningOutcome.Opened, next);
        Assert.Equal("2026-Q2", instance.Roll.StateFor(RollBed.Rep(20), eligibleToday: true).Period);
        Assert.Equal(PutOutcome.Saved, instance.Put(RollBed.Rep(20), PatchAnswer.Bad));
        await instance.MinuteAsync(3);
        Assert.Equal("2026-Q1", (await new ReleasedBands(_bed.Store()).ReadAsync(default))?.Period);
    }

    [Fact]
    public async Task One_period_a_year_releases_the_top_reason_and_only_from_30_people_on()
    {
        var instance = _bed.Instance();
        var due = new List<bool>();
        foreach (var (period, cells) in new[] { ("P1", 3), ("P2", 4), ("P3", 4) })
        {
            await instance.OpenAsync(RollBed.Plan(cells, 8, instance.Time, period));
            due.Add((await _bed.PeriodAsync(period)).ReleasesReason);
            instance.Time.Advance(TimeSpan.FromDays(31));
        }

        Assert.Equal([false, true, false], due);
    }

    [Fact]
    public async Task A_process_that_stops_writes_once_more_also_with_nothing_to_write()
    {
        var instance = await _bed.OpenedAsync();
        var version = (await _bed.BoxAsync()).Version;
        using var stop = new CancellationTokenSource();
        var keeping = instance.Keeper.KeepAsync(stop.Token);
        instance.Put(RollBed.Rep(1), PatchAnswer.Bad);

        await stop.CancelAsync();
        await keeping;

        Assert.Equal(version + 1, (await _bed.BoxAsync()).Version);
        Assert.Equal(PatchAnswer.Bad, (await _bed.AnswersAsync())[RollBed.Rep(1)].Answer);
    }

    [Fact]
    public void No_public_member_gives_an_answer_out()
    {
        var members = typeof(SealedRoll).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(SealedRoll).Namespace)
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static));

        Type[] secret = [typeof(PatchAnswer), typeof(RepAnswer)];
        Assert.DoesNotContain(members, member => member switch
        {
            MethodInfo method => Gives(method.ReturnType, secret)
                || method.GetParameters().Any(p => p.ParameterType.IsByRef && Gives(p.ParameterType, secret)),
            PropertyInfo property => Gives(property.PropertyType, secret),
            FieldInfo field => Gives(field.FieldType, secret),
            _ => false,
        });
    }

    private static bool Gives(Type type, Type[] secret) =>
        secret.Contains(type) || (type.GetElementType() is { } element && Gives(element, secret))
        || type.GetGenericArguments().Any(argument => Gives(argument, secret));
}
