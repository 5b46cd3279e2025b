using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class DetectableCorrelationTests
{
    // Cohen (1988, table 3.4.1): r = .30 at two-sided .05 has power .80 with 84 or 85 rows, r = .50 with 28
    // or 29.
    [Theory]
    [InlineData(85, 0.30)]
    [InlineData(29, 0.50)]
    public void Known_sample_sizes_give_known_correlations(int count, double expected) =>
        Agree.Absolutely(0.005, expected, DetectableCorrelation.Pearson(count));

    [Fact]
    public void Spearman_solves_its_own_equation()
    {
        var r = DetectableCorrelation.Spearman(25, controls: 1);

        var distance = TailAreas.NormalQuantile(0.975) + TailAreas.NormalQuantile(0.8);
        Agree.Relatively(1e-12, distance * Math.Sqrt((1 + r * r / 2) / 21), Math.Atanh(r));
    }

    [Fact]
    public void Three_rows_detect_nothing()
    {
        Assert.Equal(1, DetectableCorrelation.Pearson(3));
        Assert.Equal(1, DetectableCorrelation.Spearman(3));
    }
}
