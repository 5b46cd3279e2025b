using Performix.Analysis.Protection;
using Performix.Tests.Support.Attack;

namespace Performix.Analysis.Tests.Protection;

public sealed class DiscreteLaplaceTests
{
    [Theory]
    [InlineData(1, 1, 1_000_000)]
    [InlineData(1, 2, 200_000)]
    [InlineData(3, 2, 200_000)]
    [InlineData(1, 4, 200_000)]
    public void Draws_follow_the_exact_law(int numerator, int denominator, int draws)
    {
        var epsilon = new Epsilon(numerator, denominator);
        var random = Guarded.Seeded(5);

        var seen = Enumerable.Range(0, draws).CountBy(_ => DiscreteLaplace.Draw(random, epsilon)).ToDictionary();

        // Cells with 20 or more expected; the rest is one cell. The 99.99 % point of chi-square, Wilson-Hilferty.
        var reach = Enumerable.Range(0, 100).TakeWhile(z => NoiseLaw.Of(z, epsilon.Value) * draws >= 20).Last();
        var inside = Enumerable.Range(-reach, (2 * reach) + 1)
            .Select(z => (Seen: (double)seen.GetValueOrDefault(z), Expected: NoiseLaw.Of(z, epsilon.Value) * draws))
            .ToList();
        inside.Add((draws - inside.Sum(c => c.Seen), draws - inside.Sum(c => c.Expected)));
        double freedom = inside.Count - 1;
        var chi = inside.Sum(c => Math.Pow(c.Seen - c.Expected, 2) / c.Expected);
        var limit = freedom * Math.Pow(1 - (2 / (9 * freedom)) + (3.719 * Math.Sqrt(2 / (9 * freedom))), 3);
        Assert.InRange(chi, 0, limit);
    }

    [Fact]
    public void Silence_draws_nothing_but_zero()
    {
        Assert.All(Enumerable.Range(0, 20), _ => Assert.Equal(0, DiscreteLaplace.Draw(Guarded.Silence, new(1, 1))));
    }

    [Fact]
    public void The_same_bits_give_the_same_draws()
    {
        var (one, other) = (Guarded.Seeded(9), Guarded.Seeded(9));

        Assert.All(Enumerable.Range(0, 50), _ =>
            Assert.Equal(DiscreteLaplace.Draw(one, new(3, 4)), DiscreteLaplace.Draw(other, new(3, 4))));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    public void A_loss_that_is_no_positive_fraction_is_refused(int numerator, int denominator)
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => DiscreteLaplace.Draw(Guarded.Seeded(1), new(numerator, denominator)));
    }
}
