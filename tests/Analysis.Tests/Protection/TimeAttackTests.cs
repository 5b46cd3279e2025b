using Performix.Analysis.Protection;
using Performix.Tests.Support.Attack;

namespace Performix.Analysis.Tests.Protection;

/// <summary>Attacks that ask again, ask together, or move the rule.</summary>
public sealed class TimeAttackTests
{
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

    [Theory]
    [InlineData(5, 1, 1)]
    [InlineData(8, 8, 5)]
    [InlineData(8, 0, 1)]
    public void A22_nothing_configures_the_policy_below_its_floors(int smallest, int numerator, int denominator)
    {
        var asked = Guarded.OfK(smallest) with { Epsilon = new(numerator, denominator) };

        Assert.NotEmpty(asked.Faults());
        Assert.Throws<InvalidOperationException>(() => CellRule.Form([], asked, Guarded.NoNames));
        Assert.Throws<InvalidOperationException>(
            () => Publication.Release([], Guarded.Flagged([]), asked, Guarded.Silence));
    }

    [Fact]
    public void A23_a_fifth_release_in_365_days_is_refused()
    {
        var four = Enumerable.Range(0, 4).Select(i => Guarded.Opens.AddDays(90 * i)).ToArray();

        Assert.False(ReleaseBudget.LeavesBands(four[0].AddDays(364), four));
        Assert.True(ReleaseBudget.LeavesBands(four[0].AddDays(365), four));
        Assert.True(ReleaseBudget.LeavesBands(four[0].AddDays(364), four[1..]));
    }

    [Fact]
    public void A23_a_second_reason_in_365_days_is_refused()
    {
        var first = Guarded.Opens;

        Assert.False(ReleaseBudget.LeavesReason(first.AddDays(364), [first]));
        Assert.True(ReleaseBudget.LeavesReason(first.AddDays(365), [first]));
    }
}
