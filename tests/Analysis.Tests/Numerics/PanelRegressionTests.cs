using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Numerics;

public sealed class PanelRegressionTests
{
    private static readonly GroupFactor Pairs = GroupFactor.Of(["a", "a", "b", "b", "c", "c", "d", "d"]);

    [Fact]
    public void A_column_that_never_moves_within_units_has_no_within_slope() =>
        Assert.Null(
            PanelRegression.Within(Design.Of(8, [1.0, 1, 2, 2, 3, 3, 4, 4]), Noise.Column(8, 1), Pairs));

    [Fact]
    public void Too_few_units_leave_no_random_effects()
    {
        var columns = Design.Of(8, Noise.Column(8, 1), Noise.Column(8, 2), Noise.Column(8, 3));

        Assert.NotNull(PanelRegression.Within(columns, Noise.Column(8, 4), Pairs));
        Assert.Null(PanelRegression.RandomEffects(columns, Noise.Column(8, 4), Pairs));
    }

    [Fact]
    public void Units_that_differ_no_more_than_noise_have_variance_zero()
    {
        double[] alike = [-1, 1, -1, 1, -1, 1, -1, 1];

        var fit = PanelRegression.RandomEffects(Design.Of(8, Noise.Column(8, 1)), alike, Pairs);

        Assert.Equal(0, fit?.UnitVariance);
    }

    [Fact]
    public void Hausman_finds_unit_effects_that_go_with_the_column()
    {
        var units = GroupFactor.Of([.. Enumerable.Range(0, 300).Select(row => $"U{row / 3:D2}")]);
        var effect = Noise.Column(100, 1);
        var x = Noise.Column(300, 2).Select((v, row) => v + effect[row / 3]).ToArray();
        var y = Noise.Column(300, 3).Select((v, row) => v + x[row] + effect[row / 3]).ToArray();

        var within = Known.Of(PanelRegression.Within(Design.Of(300, x), y, units));
        var random = Known.Of(PanelRegression.RandomEffects(Design.Of(300, x), y, units));

        Assert.True(PanelRegression.Hausman(within, random)?.P < 0.001);
        Assert.InRange(within.Coefficients[0], 0.8, 1.2);
    }
}
