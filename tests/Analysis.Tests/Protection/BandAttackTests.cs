using Performix.Analysis.Protection;
using Performix.Tests.Support.Attack;

namespace Performix.Analysis.Tests.Protection;

/// <summary>Attacks on the rule itself: all of them with the noise off.</summary>
public sealed class BandAttackTests
{
    /// <summary>Every size from 6 to 12 under every K that it may be published with, up to the default.</summary>
    public static TheoryData<int, int> SizesAndK
    {
        get
        {
            var data = new TheoryData<int, int>();
            foreach (var (people, smallest) in
                from people in Enumerable.Range(6, 7)
                from smallest in new[] { 6, 7, 8 }
                where people >= smallest
                select (people, smallest))
            {
                data.Add(people, smallest);
            }

            return data;
        }
    }

    [Fact]
    public void A7_homogeneity_determines_nobody()
    {
        for (var people = 6; people <= 40; people++)
        {
            foreach (var bad in new[] { 0, people })
            {
                var band = Guarded.Release(people, bad).Band;
                var said = new Statement("v", 0, [.. Guarded.People(people, "T")], people)
                {
                    Range = (band.Low, band.High),
                };

                Assert.Empty(new Attacker(Link.Unlinked) { RangesAreExact = true }.Read([said]).Failures);
                Assert.Empty(new Attacker(Link.Unlinked).Read([said]).Failures);
            }
        }
    }

    [Fact]
    public void A8_edges_leave_m_counts_to_every_band()
    {
        for (var people = 6; people <= 500; people++)
        {
            var policy = Guarded.For(people);
            var bands = Bands.Of(people, policy);

            Assert.Equal((0, people), (bands[0].Low, bands[^1].High));
            Assert.All(bands, b => Assert.True(b.High - b.Low + 1 >= policy.BandWidth, $"{b} of {people}"));
            Assert.All(bands.Skip(1).Zip(bands), pair => Assert.Equal(pair.Second.High + 1, pair.First.Low));
            int[] edges = [policy.BandWidth - 1, policy.BandWidth, ((people + 1) / 2) - 1, (people + 1) / 2];
            Assert.All(edges, bad => Assert.True(Guarded.Release(people, bad).Band.Holds(bad)));
        }
    }

    [Theory]
    [MemberData(nameof(SizesAndK))]
    public void A25_algorithm_aware_attacker_proves_nothing_in_any_world(int people, int smallest)
    {
        Assert.Empty(Proven(smallest, Guarded.Team(people, "T"), coalition: 0));
    }

    [Theory]
    [InlineData(6, 6, 7)]
    [InlineData(8, 8, 8)]
    public void A25_two_cells_prove_no_more_than_one(int smallest, int one, int other)
    {
        Assert.Empty(Proven(smallest, [.. Guarded.Team(one, "A"), .. Guarded.Team(other, "B")], coalition: 0));
    }

    /// <summary>m - 2 people who pool their own answers expose nobody else, even without the noise: the smallest
    /// coalition that does has m - 1.</summary>
    [Theory]
    [InlineData(6, 3, 0b1)]
    [InlineData(8, 4, 0b11)]
    [InlineData(9, 4, 0b11)]
    public void A5_small_coalition_inside_the_cell_proves_nothing_about_others(int people, int m, int coalition)
    {
        Assert.Equal(m, Guarded.For(people).BandWidth);
        Assert.Empty(Proven(Math.Min(people, 8), Guarded.Team(people, "T"), coalition));
        Assert.NotEmpty(Proven(Math.Min(people, 8), Guarded.Team(people, "T"), (coalition << 1) | 1));
    }

    private static IReadOnlyList<string> Proven(int smallest, IEnumerable<EligibleRep> team, int coalition)
    {
        var reps = team.ToArray();
        string[] ids = [.. reps.Select(r => r.Id)];
        var partition = Guarded.Form(reps, smallest);
        return ExhaustiveAttacker.Proven(
            ids.Length,
            world => Guarded.Observable(
                partition, Guarded.World(ids, world), Guarded.OfK(smallest), Guarded.Silence),
            coalition);
    }
}
