using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Numerics;

public sealed class FreedmanLaneTests
{
    [Fact]
    public void A_planted_effect_beats_every_shuffle()
    {
        var x = Noise.Column(25, 1);
        var y = x.Zip(Noise.Column(25, 2), (a, e) => (3 * a) + e).ToArray();

        var test = FreedmanLane.Test(
            Design.WithIntercept(25, Noise.Column(25, 3)), Design.Of(25, x), y, 199, 1);

        Assert.Equal(1 / 200.0, test?.P);
    }

    [Fact]
    public void Without_an_effect_p_is_below_a_twentieth_about_once_in_twenty()
    {
        var rejected = Enumerable.Range(1, 200).Count(world =>
        {
            var (rest, block) = (Noise.Column(10, world, "rest"), Noise.Column(10, world, "block"));
            var y = rest.Zip(Noise.Column(10, world, "y"), (a, e) => (2 * a) + e).ToArray();
            var design = Design.WithIntercept(10, rest);
            return FreedmanLane.Test(design, Design.Of(10, block), y, 99, world)?.P <= 0.05;
        });

        Assert.InRange(rejected, 3, 20);
    }

    [Fact]
    public void The_statistic_is_the_partial_F()
    {
        var (rest, block, y) = (Noise.Column(15, 1), Noise.Column(15, 2), Noise.Column(15, 3));

        var test = FreedmanLane.Test(Design.WithIntercept(15, rest), Design.Of(15, block), y, 9, 1);

        var fit = LeastSquares.Fit(Design.WithIntercept(15, rest, block), y);
        var t = fit.ClassicalTests()[2].T;
        Assert.Equal(t * t, test?.Statistic ?? 0, 10);
    }

    [Fact]
    public void A_block_that_repeats_the_rest_cannot_be_tested()
    {
        var x = Noise.Column(12, 1);

        Assert.Null(
            FreedmanLane.Test(Design.WithIntercept(12, x), Design.Of(12, x), Noise.Column(12, 2), 9, 1));
    }
}
