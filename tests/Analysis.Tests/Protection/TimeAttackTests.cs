using Performix.Analysis.Protection;
using Performix.Tests.Support.Attack;

namespace Performix.Analysis.Tests.Protection;

/// <summary>Attacks that ask again, ask together, or move the rule.</summary>
public sealed class TimeAttackTests
{
    private static readonly FlagPeriod Third = new("2026-Q3", Guarded.Opens, Guarded.Policy, PeriodState.Closed);

    [Fact]
    public void A5_coalition_of_viewers_knows_what_one_knows()
    {
        var scene = Scene.Of(
            [.. Guarded.Team(8, "A"), .. Guarded.Team(11, "B")],
            Guarded.Flagged(["A000", "B001"]),
            Guarded.Seeded(5));

        var union = Publishers.Product(scene);
        var one = union.Where(s => s.Viewer == "manager").ToArray();

        Assert.Empty(new Attacker(Link.Static).Read(union).Failures);
        Assert.Equal(new Attacker(Link.Static).Read(one).Beliefs, new Attacker(Link.Static).Read(union).Beliefs);
    }

    [Fact]
    public void A17_two_worlds_with_one_band_read_alike_whoever_is_flipped()
    {
        EligibleRep[] reps = [.. Guarded.Team(8, "A"), .. Guarded.Team(9, "B")];
        var partition = Guarded.Form(reps);
        string[] flagged = ["A000", "B000", "B001", "B002", "B003", "B004"];

        Assert.All(reps, rep =>
        {
            string[] flipped = flagged.Contains(rep.Id)
                ? [.. flagged.Where(f => f != rep.Id)]
                : [.. flagged, rep.Id];

            Assert.Equal(Read(flagged), Read(flipped));
        });

        string Read(string[] bad) =>
            Guarded.Observable(partition, Guarded.Flagged(bad), Guarded.Policy, Guarded.Silence);
    }

    [Fact]
    public void A18_reasons_are_released_for_the_whole_organisation_only()
    {
        var cell = Guarded.Cell(12);
        var unique = new Dictionary<string, RepAnswer>
        {
            ["T000"] = new(PatchAnswer.Bad, FlagReason.CompetitorLockIn),
        };
        var same = unique.ToDictionary(u => u.Key, u => u.Value with { Reason = FlagReason.None });

        var with = Publication.Release([cell], unique, Guarded.Policy, Guarded.Seeded(1));
        var without = Publication.Release([cell], same, Guarded.Policy, Guarded.Seeded(1));

        Assert.Equal(without, with);
        Assert.Null(TopReason.Release([cell], unique, Guarded.Policy, Guarded.Seeded(1)));
    }

    [Fact]
    public void A21_the_same_roll_and_the_same_noise_are_the_same_release()
    {
        var cells = Guarded.Form([.. Guarded.Team(8, "A"), .. Guarded.Team(20, "B")]).Cells;

        var copies = Enumerable.Range(0, 1000).Select(_ => string.Join('\n', Publication.Release(
            cells, Guarded.Flagged(["A000", "B000"]), Guarded.Policy, Guarded.Seeded(21))));

        Assert.Single(copies.Distinct());
    }

    [Fact]
    public void A22_policy_in_force_stays_while_the_period_is_open()
    {
        var asked = Guarded.OfK(6) with { Epsilon = new(3, 2), Closes = Guarded.Opens.AddDays(2) };

        var change = PolicyChange.Decide(Guarded.Policy, asked);

        Assert.Equal(Guarded.Policy, change.InForce);
        Assert.Equal(asked, change.Next);
        Assert.Contains("K 8 -> 6, eps 1 -> 1.5", change.Audit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 1, 1)]
    [InlineData(8, 8, 5)]
    [InlineData(8, 0, 1)]
    public void A22_nothing_configures_the_policy_below_its_floors(int smallest, int numerator, int denominator)
    {
        var asked = Guarded.OfK(smallest) with { Epsilon = new(numerator, denominator) };

        var change = PolicyChange.Decide(Guarded.Policy, asked);

        Assert.Null(change.Next);
        Assert.StartsWith("Refused: ", change.Audit, StringComparison.Ordinal);
    }

    [Fact]
    public void A23_a_fifth_release_in_365_days_is_refused()
    {
        var four = Enumerable.Range(0, 4).Select(i => Closed($"P{i}", Guarded.Opens.AddDays(90 * i))).ToArray();
        var fifth = Asked("P4", four[0].Policy.Closes.AddDays(364));

        Assert.Contains("more than 4", PeriodRule.WhyNotOpen(fifth, four), StringComparison.Ordinal);
        Assert.Null(PeriodRule.WhyNotOpen(Asked("P4", four[0].Policy.Closes.AddDays(365)), four));
        Assert.Null(PeriodRule.WhyNotOpen(fifth, four[1..]));
    }

    [Fact]
    public void A23_an_empty_period_a_second_open_one_and_a_reopened_one_are_refused()
    {
        var asked = Asked("2026-Q4", Guarded.Opens.AddDays(184));
        var sameDay = asked with { Opens = asked.Policy.Closes };

        Assert.Contains("within a day", PeriodRule.WhyNotOpen(sameDay, []), StringComparison.Ordinal);
        Assert.Contains("never opens twice", PeriodRule.WhyNotOpen(Third, [Third]), StringComparison.Ordinal);
        Assert.Contains("still open", PeriodRule.WhyNotOpen(asked, [Third with { State = PeriodState.Open }]),
            StringComparison.Ordinal);
        Assert.Null(PeriodRule.WhyNotOpen(asked, [Third with { State = PeriodState.Closing }]));
    }

    [Fact]
    public void A23_a_second_reason_in_365_days_is_refused()
    {
        var first = Guarded.Opens;

        Assert.NotNull(PeriodRule.WhyNotReason(first.AddDays(364), [first]));
        Assert.Null(PeriodRule.WhyNotReason(first.AddDays(365), [first]));
    }

    [Fact]
    public void Answers_are_taken_until_the_closing_moment_and_not_at_it()
    {
        var open = Third with { State = PeriodState.Open };

        Assert.True(open.Takes(Guarded.Policy.Closes.AddTicks(-1)));
        Assert.False(open.Takes(Guarded.Policy.Closes));
        Assert.False(Third.Takes(Guarded.Opens.AddDays(1)));
    }

    private static FlagPeriod Closed(string id, DateTimeOffset closes) => Asked(id, closes) with
    {
        State = PeriodState.Closed,
    };

    private static FlagPeriod Asked(string id, DateTimeOffset closes) =>
        new(id, closes.AddDays(-80), Guarded.Policy with { Closes = closes }, PeriodState.Open);
}
