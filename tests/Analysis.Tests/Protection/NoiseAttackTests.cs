using Performix.Analysis.Protection;
using Performix.Tests.Support.Attack;
using Xunit.Abstractions;

namespace Performix.Analysis.Tests.Protection;

/// <summary>Attacks on the odds: what the noise is for.</summary>
public sealed class NoiseAttackTests(ITestOutputHelper output)
{
    private const double Prior = 0.3;

    /// <summary>Work in place of time, which no machine keeps equal: a release takes as many bits whatever it counts.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A10_a_release_draws_as_many_bits_whatever_is_counted(int seed)
    {
        ReportingCell[] cells = [Guarded.Cell(16, "A"), Guarded.Cell(17, "B")];
        string[] people = [.. cells.SelectMany(c => c.Members)];

        var drawn = Enumerable.Range(0, people.Length + 1).Select(bad =>
        {
            var (bits, stream) = (0, Guarded.Seeded(seed));
            RandomBytes counted = buffer =>
            {
                bits += buffer.Length;
                stream(buffer);
            };
            var answers = people.Take(bad)
                .ToDictionary(p => p, p => new RepAnswer(PatchAnswer.Bad, (FlagReason)(1 + (p[^1] % 3))));
            Publication.Release(cells, answers, Guarded.Policy, counted);
            TopReason.Release(cells, answers, Guarded.Policy, counted);
            return bits;
        });

        Assert.InRange(Assert.Single(drawn.Distinct()), 1, 10_000);
    }

    [Fact]
    public void A11_eight_periods_of_unchanged_minds_determine_nobody()
    {
        var worst = 0.0;
        for (var seed = 0; seed < 200; seed++)
        {
            var verdict = new Attacker(Link.Static, Prior).Read(Years(seed, periods: 8));

            Assert.Empty(verdict.Failures);
            Assert.All(verdict.Beliefs.Values, b =>
                Assert.InRange(Math.Log(b.OddsFactor) / b.Releases, -1 - 1e-9, 1 + 1e-9));
            worst = Math.Max(worst, verdict.Beliefs.Values.Max(b => b.Posterior));
        }

        output.WriteLine($"largest posterior {worst:0.000}");
        Assert.InRange(worst, Prior, 0.95);
    }

    [Fact]
    public void A11_one_period_and_unlinked_periods_determine_nobody()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var ledger = Years(seed, periods: 4);

            Assert.Empty(new Attacker(Link.Unlinked, Prior).Read(ledger).Failures);
            Assert.Empty(new Attacker(Link.Unlinked, Prior) { RangesAreExact = true }.Read(ledger).Failures);
        }
    }

    [Fact]
    public void A13_sybils_move_the_odds_of_the_target_by_e_at_most()
    {
        const int Draws = 100_000;
        var cell = Guarded.Cell(8);
        string[] loyal = [.. cell.Members.Skip(1).Take(3)];
        var random = Guarded.Seeded(13);

        var without = Low(Guarded.Flagged(loyal));
        var with = Low(Guarded.Flagged([.. loyal, cell.Members[0]]));

        // The counts are the worst ones, 3 and 4: one on each side of the edge. Slack: 4 standard errors.
        var slack = 4 / Math.Sqrt(Math.Min(with, without));
        Assert.InRange(Math.Log((double)without / with), 0, 1 + slack);
        Assert.InRange(Math.Log((double)(Draws - with) / (Draws - without)), 0, 1 + slack);

        int Low(IReadOnlyDictionary<string, RepAnswer> answers) => Enumerable.Range(0, Draws)
            .Count(_ => Publication.Release([cell], answers, Guarded.Policy, random)[0].Band.Low == 0);
    }

    [Fact]
    public void A14_all_colluders_but_one_move_the_odds_by_e_at_most()
    {
        foreach (var people in Enumerable.Range(8, 33))
        {
            string[] ids = [.. Guarded.People(people, "T")];
            foreach (var flagged in Enumerable.Range(0, people))
            {
                var known = ids[1..].Index().ToDictionary(p => p.Item, p => p.Index < flagged);
                var ledger = Publishers.Product(Scene.Of(
                    [.. Guarded.Team(people, "T")],
                    Guarded.Flagged(known.Where(k => k.Value).Select(k => k.Key)),
                    Guarded.Seeded(people + flagged)));

                var verdict = new Attacker(Link.Static, Prior) { Known = known }.Read(ledger);

                Assert.Empty(verdict.Failures);
                Assert.InRange(Math.Log(verdict.Beliefs[ids[0]].OddsFactor), -1 - 1e-9, 1 + 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(3, 2)]
    public void A24_neighbouring_counts_are_within_e_to_the_eps(int numerator, int denominator)
    {
        var epsilon = new Epsilon(numerator, denominator).Value;
        foreach (var people in Enumerable.Range(6, 60))
        {
            foreach (var band in Bands.Of(people, Guarded.For(people)))
            {
                for (var bad = 0; bad < people; bad++)
                {
                    var ratio = NoiseLaw.Shown((band.Low, band.High), bad, people, epsilon)
                        / NoiseLaw.Shown((band.Low, band.High), bad + 1, people, epsilon);

                    Assert.InRange(Math.Log(ratio), -epsilon - 1e-9, epsilon + 1e-9);
                }
            }
        }
    }

    /// <summary>The release itself, drawn: how often each band shows is what the exact law says.</summary>
    [Theory]
    [InlineData(8, 3)]
    [InlineData(8, 4)]
    [InlineData(15, 7)]
    [InlineData(15, 8)]
    public void A24_released_bands_follow_the_exact_law(int people, int bad)
    {
        const int Draws = 30_000;
        var cell = Guarded.Cell(people);
        var answers = Guarded.Flagged(cell.Members.Take(bad));
        var random = Guarded.Seeded(24);

        var seen = Enumerable.Range(0, Draws)
            .CountBy(_ => Publication.Release([cell], answers, Guarded.Policy, random)[0].Band)
            .ToDictionary();

        Assert.All(Bands.Of(people, Guarded.Policy), band =>
        {
            var share = NoiseLaw.Shown((band.Low, band.High), bad, people, 1);
            var slack = 4 * Math.Sqrt(share * (1 - share) / Draws);
            Assert.InRange((double)seen.GetValueOrDefault(band) / Draws, share - slack, share + slack);
        });
    }

    [Fact]
    public void A26_best_guesses_gain_little()
    {
        var (right, usual, gain, people) = (0, 0, 0.0, 0);
        for (var seed = 0; seed < 200; seed++)
        {
            var (ledger, flagged) = Organisation.Make(seed).Publish(period: 0);
            var verdict = new Attacker(Link.Static, Prior).Read(ledger);
            foreach (var (person, belief) in verdict.Beliefs)
            {
                var bit = flagged.Contains(person);
                people++;
                right += belief.Posterior > 0.5 == bit ? 1 : 0;
                usual += bit ? 0 : 1;
                gain += Math.Log(bit ? belief.Posterior / Prior : (1 - belief.Posterior) / (1 - Prior));
            }
        }

        output.WriteLine($"accuracy {(double)right / people:0.000}, base {(double)usual / people:0.000}, "
            + $"gain {gain / people:0.000} nats a person, {people} people");
        Assert.InRange((double)(right - usual) / people, -0.1, 0.10);
        Assert.InRange(gain / people, -1, 1);
    }

    private static List<Statement> Years(int seed, int periods)
    {
        var organisation = Organisation.Make(seed);
        return [.. Enumerable.Range(0, periods).SelectMany(p => organisation.Publish(p).Ledger)];
    }
}
