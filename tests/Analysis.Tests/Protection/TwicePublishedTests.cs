using Performix.Analysis.Protection;
using Performix.Tests.Support.Attack;

namespace Performix.Analysis.Tests.Protection;

/// <summary>The attacker that knows the algorithm, with two viewers or two periods to read, all with the noise off.
/// </summary>
public sealed class TwicePublishedTests
{
    public static TheoryData<int> Sizes => [.. Enumerable.Range(6, 7)];

    /// <summary>A manager of one group and a leader over both put side by side what each of them was shown.</summary>
    [Theory]
    [MemberData(nameof(Sizes))]
    public void A25_two_viewers_together_prove_nothing_in_any_world(int people)
    {
        var reps = Reps(people);
        var (partition, policy) = (Form(reps), Guarded.For(people));

        var proven = ExhaustiveAttacker.Proven(people, world =>
        {
            var answers = Guarded.World(Ids(reps), world);
            var leader = Guarded.Observable(partition, answers, policy, Guarded.Silence);
            var manager = string.Join('\n', Publication.Release(partition.Cells, answers, policy, Guarded.Silence));
            return leader + "\n" + manager;
        });

        Assert.Empty(proven);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A25_two_periods_of_unchanged_minds_prove_nothing_in_any_world(int people)
    {
        var reps = Reps(people);

        Assert.Empty(ExhaustiveAttacker.Proven(people, world => Shown(reps, world) + "\n" + Shown(reps, world)));
    }

    /// <summary>Every pair of worlds: the lower bits are the first period's answers, the upper ones the second's.
    /// </summary>
    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A25_two_periods_of_any_minds_prove_nothing_in_any_pair_of_worlds(int people)
    {
        var reps = Reps(people);
        string[] shown = [.. Enumerable.Range(0, 1 << people).Select(world => Shown(reps, world))];

        var proven = ExhaustiveAttacker.Proven(
            2 * people, worlds => shown[worlds & (shown.Length - 1)] + "\n" + shown[worlds >> people]);

        Assert.Empty(proven);
    }

    /// <summary>What the noise is there for: somebody joins, nobody changes their mind, and without the noise the
    /// range that moves proves the joiner. With it no range proves anybody.</summary>
    [Fact]
    public void A25_a_group_that_changed_would_prove_the_joiner_if_there_were_no_noise()
    {
        EligibleRep[] nine = Reps(9);

        var proven = ExhaustiveAttacker.Proven(9, world =>
            Shown(nine[..8], world) + "\n" + Shown(nine, world));

        Assert.NotEmpty(proven);
        Assert.Empty(new Attacker(Link.Static).Read([Said(0, nine[..8], (0, 3)), Said(1, nine, (4, 9))]).Failures);
    }

    private static Statement Said(int period, EligibleRep[] reps, (int, int) range) =>
        new("leader", period, Ids(reps), reps.Length) { Range = range };

    private static string Shown(EligibleRep[] reps, int world) => Guarded.Observable(
        Form(reps), Guarded.World(Ids(reps), world), Guarded.For(reps.Length), Guarded.Silence);

    private static Partition Form(EligibleRep[] reps) => Guarded.Form(reps, Math.Min(reps.Length, 8));

    private static EligibleRep[] Reps(int people) => [.. Guarded.Team(people, "T")];

    private static string[] Ids(EligibleRep[] reps) => [.. reps.Select(r => r.Id)];
}
