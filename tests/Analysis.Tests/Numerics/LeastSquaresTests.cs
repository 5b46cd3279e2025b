using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Numerics;

public sealed class LeastSquaresTests
{
    [Fact]
    public void Dependent_columns_are_a_mistake_that_names_the_column()
    {
        var x = Noise.Column(10, 1);
        var design = Design.WithIntercept(10, x, [.. x.Select(v => 2 * v)]);

        var thrown = Assert.Throws<ArgumentException>(() => LeastSquares.Fit(design, Noise.Column(10, 2)));

        Assert.Contains("Column 2", thrown.Message, StringComparison.Ordinal);
        Assert.Null(LeastSquares.TryFit(design, Noise.Column(10, 2)));
    }

    [Fact]
    public void As_many_terms_as_rows_leave_no_fit() =>
        Assert.Null(LeastSquares.TryFit(Design.WithIntercept(2, [[1.0, 2.0]]), [1, 2]));

    [Fact]
    public void A_value_that_is_not_finite_is_a_mistake() =>
        Assert.Throws<ArgumentException>(() => LeastSquares.Fit(Design.WithIntercept(3), [1, double.NaN, 2]));

    [Fact]
    public void A_row_that_decides_a_term_alone_leaves_its_deletion_figures_unknown()
    {
        double[] only = [1, 0, 0, 0, 0, 0];
        var fit = LeastSquares.Fit(Design.WithIntercept(6, only, Noise.Column(6, 1)), Noise.Column(6, 2));

        Assert.Equal(1, fit.Leverage[0]);
        Assert.Null(fit.Press);
        Assert.Null(fit.CookDistances()[0]);
        Assert.Null(fit.StudentisedResiduals()[0]);
        Assert.Null(RobustCovariance.Of(fit, HeteroskedasticKind.HC3));
        Assert.NotNull(RobustCovariance.Of(fit, HeteroskedasticKind.HC1));
    }

    [Fact]
    public void A_response_that_does_not_vary_has_no_share_explained()
    {
        var fit = LeastSquares.Fit(Design.WithIntercept(6, Noise.Column(6, 1)), [3, 3, 3, 3, 3, 3]);

        Assert.Null(fit.RSquared);
        Assert.Null(fit.OverallTest());
    }

    [Fact]
    public void Clusters_of_one_row_are_HC2()
    {
        var fit = LeastSquares.Fit(Design.WithIntercept(15, Noise.Column(15, 1)), Noise.Column(15, 2));

        var hc2 = Known.Of(RobustCovariance.Of(fit, HeteroskedasticKind.HC2));
        var difference = Known.Of(ClusterRobust.Of(fit)).Covariance - hc2;

        Assert.True(difference.L2Norm() < 1e-14);
    }

    [Fact]
    public void One_cluster_gives_no_covariance()
    {
        var fit = LeastSquares.Fit(Design.WithIntercept(8, Noise.Column(8, 1)), Noise.Column(8, 2));

        Assert.Null(ClusterRobust.Of(fit, new int[8]));
    }
}
