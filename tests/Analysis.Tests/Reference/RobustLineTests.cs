using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class RobustLineTests
{
    private static readonly Gold s_case = Gold.Case("theil_sen");
    private static readonly double[] s_x = s_case.Column("potential");
    private static readonly double[] s_y = s_case.Column("attainment");

    [Fact]
    public void Theil_Sen_agrees_with_scipy()
    {
        var line = RobustLine.TheilSen(s_x, s_y);

        Agree.Relatively(1e-12, s_case.Expected.GetProperty("slope"), line.Slope);
        Agree.Relatively(1e-12, s_case.Expected.GetProperty("intercept_joint"), line.Intercept);
        Agree.Relatively(1e-12, s_case.Expected.GetProperty("lo"), line.SlopeInterval.Low);
        Agree.Relatively(1e-12, s_case.Expected.GetProperty("hi"), line.SlopeInterval.High);
        var separate = Quantiles.Median(s_y) - line.Slope * Quantiles.Median(s_x);
        Agree.Relatively(1e-12, s_case.Expected.GetProperty("intercept_separate"), separate);
    }

    [Fact]
    public void Siegel_agrees_with_scipy()
    {
        var line = RobustLine.Siegel(s_x, s_y);

        Agree.Relatively(1e-12, s_case.Expected.GetProperty("siegel_slope"), line.Slope);
        Agree.Relatively(1e-12, s_case.Expected.GetProperty("siegel_intercept"), line.Intercept);
    }

    [Fact]
    public void Kendall_of_the_same_rows_agrees_with_scipy()
    {
        Agree.Relatively(1e-12, s_case.Expected.GetProperty("kendall"), Correlation.Kendall(s_x, s_y));
        Agree.Relatively(
            1e-10, s_case.Expected.GetProperty("kendall_p"), CorrelationInference.KendallP(s_x, s_y));
    }

    [Fact]
    public void Points_at_one_place_have_no_line() =>
        Assert.Throws<ArgumentException>(() => RobustLine.Siegel([2, 2, 2], [1, 2, 3]));
}
