using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Numerics;

public sealed class ImportanceTests
{
    [Fact]
    public void A_response_that_does_not_vary_has_no_shares() =>
        Assert.Null(SubsetRSquared.Of(Design.Of(6, Noise.Column(6, 1)), [2, 2, 2, 2, 2, 2]));

    [Fact]
    public void A_term_given_twice_shares_what_it_explains()
    {
        var x = Noise.Column(30, 1);
        var y = x.Zip(Noise.Column(30, 2), (a, b) => a + b).ToArray();

        var r2 = Known.Of(SubsetRSquared.Of(Design.Of(30, x, x), y));
        var shares = RelativeImportance.Lmg(r2);

        Assert.Equal(r2[0b01], r2[0b11], 12);
        Assert.Equal(shares[0], shares[1], 12);
        Assert.Equal([0, 0], RelativeImportance.Last(r2));
    }

    [Fact]
    public void Adjusted_R2_is_that_of_the_regression()
    {
        var x = Design.Of(20, Noise.Column(20, 1), Noise.Column(20, 2));
        var y = Noise.Column(20, 3);

        var adjusted = Known.Of(SubsetRSquared.Of(x, y)).Adjusted();

        var fit = LeastSquares.Fit(Design.WithIntercept(20, [.. x.ToColumnArrays()]), y);
        Assert.Equal(fit.AdjustedRSquared.GetValueOrDefault(), adjusted[0b11], 12);
    }

    [Fact]
    public void Blocks_that_share_a_term_are_refused()
    {
        var columns = Design.Of(9, Noise.Column(9, 1), Noise.Column(9, 2));
        var r2 = Known.Of(SubsetRSquared.Of(columns, Noise.Column(9, 3)));

        Assert.Throws<ArgumentException>(() => r2.ByBlock([[0], [0, 1]]));
    }

    [Fact]
    public void Bootstrap_intervals_hold_a_planted_difference_and_repeat_by_seed()
    {
        var (strong, weak) = (Noise.Column(80, 1), Noise.Column(80, 2));
        var y = strong.Zip(Noise.Column(80, 3), (a, e) => a + (0.7 * e)).ToArray();
        var columns = Design.Of(80, strong, weak);

        var first = ImportanceBootstrap.Run(columns, y, RelativeImportance.Lmg, 300, 7);
        var again = ImportanceBootstrap.Run(columns, y, RelativeImportance.Lmg, 300, 7);

        Assert.True(first?.DifferenceInterval(0, 1).Low > 0.3);
        Assert.InRange(0.67, first?.Interval(0).Low ?? 1, first?.Interval(0).High ?? 0);
        Assert.Equal(first?.Interval(0), again?.Interval(0));
    }

    [Fact]
    public void Too_few_distinct_rows_give_no_bootstrap()
    {
        var columns = Design.Of(5, Noise.Column(5, 1), Noise.Column(5, 2));

        Assert.Null(ImportanceBootstrap.Run(columns, Noise.Column(5, 3), RelativeImportance.Lmg, 100, 1));
    }
}
