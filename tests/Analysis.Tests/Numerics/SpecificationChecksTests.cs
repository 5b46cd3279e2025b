using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Numerics;

public sealed class SpecificationChecksTests
{
    [Fact]
    public void A_curve_fitted_by_a_line_fails_the_form()
    {
        var x = Noise.Column(80, 1);
        var y = x.Zip(Noise.Column(80, 2), (a, e) => (a * a) + a + (0.5 * e)).ToArray();

        Assert.True(SpecificationChecks.Reset(LeastSquares.Fit(Design.WithIntercept(80, x), y))?.P < 0.001);
    }

    [Fact]
    public void Noise_that_grows_with_a_term_fails_the_equal_variances()
    {
        var x = Noise.Column(80, 1);
        var y = x.Zip(Noise.Column(80, 2), (a, e) => e * Math.Exp(a)).ToArray();

        var fit = LeastSquares.Fit(Design.WithIntercept(80, x), y);
        Assert.True(SpecificationChecks.BreuschPagan(fit)?.P < 0.01);
    }

    [Fact]
    public void A_constant_alone_has_no_form_to_check()
    {
        var fit = LeastSquares.Fit(Design.WithIntercept(10), Noise.Column(10, 1));

        Assert.Null(SpecificationChecks.Reset(fit));
        Assert.Null(SpecificationChecks.BreuschPagan(fit));
    }

    [Fact]
    public void A_skewed_sample_is_not_normal_and_a_normal_one_may_be()
    {
        var normal = Noise.Column(60, 1);

        Assert.True(ShapiroWilk.Of([.. normal.Select(Math.Exp)])?.P < 0.001);
        Assert.True(ShapiroWilk.Of(normal)?.P > 0.05);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(11)]
    [InlineData(12)]
    public void Small_samples_have_a_probability_too(int count)
    {
        var test = Known.Of(ShapiroWilk.Of(Noise.Column(count, 1)));

        Assert.InRange(test.W, 0.5, 1);
        Assert.InRange(test.P, 0.001, 1);
    }

    [Fact]
    public void Equal_values_have_no_shape() => Assert.Null(ShapiroWilk.Of([2, 2, 2, 2]));

    [Fact]
    public void A_constant_column_has_no_condition_number() =>
        Assert.Null(Collinearity.ConditionNumber(Design.Of(5, [1.0, 1, 1, 1, 1], Noise.Column(5, 1))));

    [Fact]
    public void Dependent_columns_have_no_inflation_factor()
    {
        var x = Noise.Column(9, 1);

        Assert.Null(Collinearity.InflationFactors(Design.Of(9, x, [.. x.Select(v => 3 - v)])));
    }
}
