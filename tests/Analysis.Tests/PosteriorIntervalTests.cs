using Performix.Analysis.Models;

namespace Performix.Analysis.Tests;

public sealed class PosteriorIntervalTests
{
    [Fact]
    public void Quantiles_are_interpolated_between_order_statistics()
    {
        var interval = PosteriorInterval.Of([4, 1, 3, 2], level: .5);

        Assert.Equal((2.5, 1.75, 3.25), (interval.Value, interval.Lo, interval.Hi));
    }

    [Fact]
    public void A_single_draw_is_its_own_interval() =>
        Assert.Equal(new PosteriorInterval(7, 7, 7), PosteriorInterval.Of([7]));
}
