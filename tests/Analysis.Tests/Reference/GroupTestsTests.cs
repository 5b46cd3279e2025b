using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class GroupTestsTests
{
    private const double Tolerance = 1e-8;

    private static readonly Gold s_case = Gold.Case("groups_tests");
    private static readonly double[] s_attainment = s_case.Column("attainment");
    private static readonly double[] s_hitters = Calls(a => a >= 0.9);
    private static readonly double[] s_missers = Calls(a => a < 0.9);

    [Fact]
    public void Welch_agrees_with_R()
    {
        var expected = s_case.Expected.GetProperty("welch");

        var test = TwoSamples.Welch(s_hitters, s_missers);

        Agree.Relatively(Tolerance, expected.GetProperty("t"), test.T);
        Agree.Relatively(Tolerance, expected.GetProperty("df"), test.Degrees);
        Agree.Relatively(Tolerance, expected.GetProperty("p"), test.P);
        Agree.Relatively(Tolerance, expected.GetProperty("diff"), test.Difference);
        Agree.Relatively(Tolerance, expected.GetProperty("ci"), [test.Interval.Low, test.Interval.High]);
    }

    [Fact]
    public void Mann_Whitney_Cliff_and_standardised_differences_agree_with_R()
    {
        var expected = s_case.Expected;

        var test = TwoSamples.MannWhitney(s_hitters, s_missers);

        Agree.Relatively(Tolerance, expected.GetProperty("mann_whitney_cc").GetProperty("W"), test.Wins);
        Agree.Relatively(Tolerance, expected.GetProperty("mann_whitney_cc").GetProperty("p"), test.P);
        Agree.Relatively(Tolerance, expected.GetProperty("cliffs_delta"), test.CliffDelta);
        Agree.Relatively(Tolerance, expected.GetProperty("auc"), test.Area);
        Agree.Relatively(
            Tolerance, expected.GetProperty("cohens_d"), TwoSamples.CohenD(s_hitters, s_missers));
        Agree.Relatively(
            Tolerance, expected.GetProperty("hedges_g"), TwoSamples.HedgesG(s_hitters, s_missers));
    }

    [Fact]
    public void Analyses_of_variance_and_Kruskal_agree_with_R()
    {
        var segments = s_attainment.Zip(s_case.Text()["segment"])
            .GroupBy(r => r.Second, r => r.First)
            .Select(g => g.ToArray())
            .ToArray();
        var welch = SeveralSamples.WelchAnova(segments);
        var (anova, eta, omega) = SeveralSamples.Anova(segments);
        var kruskal = SeveralSamples.KruskalWallis(segments);

        var expected = s_case.Expected;
        Agree.Relatively(
            Tolerance, expected.GetProperty("welch_anova_segment").GetProperty("F"), welch.Statistic);
        Agree.Relatively(
            Tolerance, expected.GetProperty("welch_anova_segment").GetProperty("df"), [welch.Above, welch.Below]);
        Agree.Relatively(Tolerance, expected.GetProperty("welch_anova_segment").GetProperty("p"), welch.P);
        Agree.Relatively(Tolerance, expected.GetProperty("anova_segment").GetProperty("F"), anova.Statistic);
        Agree.Relatively(Tolerance, expected.GetProperty("anova_segment").GetProperty("p"), anova.P);
        Agree.Relatively(Tolerance, expected.GetProperty("anova_segment").GetProperty("eta2"), eta);
        Agree.Relatively(Tolerance, expected.GetProperty("anova_segment").GetProperty("omega2"), omega);
        Agree.Relatively(Tolerance, expected.GetProperty("kruskal").GetProperty("H"), kruskal.Statistic);
        Agree.Relatively(Tolerance, expected.GetProperty("kruskal").GetProperty("p"), kruskal.P);
    }

    // R searches the upper limit as a root of 1 / odds to 1.2e-4 absolute, near .0142: good to a hundredth.
    // Exact tails in whole numbers give .02500 at our 70.2999 and .02505 at R's 70.2404.
    [Fact]
    public void Fisher_agrees_with_R()
    {
        var expected = s_case.Expected.GetProperty("fisher_potential_x_hit");
        var potential = s_case.Column("potential");
        var median = Quantiles.Median(potential);

        var test = FourfoldTable.Test(
            (Cell(false, false), Cell(false, true)), (Cell(true, false), Cell(true, true)));

        Agree.Relatively(Tolerance, expected.GetProperty("p"), test.P);
        Agree.Relatively(1e-5, expected.GetProperty("odds"), test.OddsRatio);
        Agree.Relatively(1e-5, expected.GetProperty("ci")[0], test.Interval.Low);
        Agree.Relatively(1e-2, expected.GetProperty("ci")[1], test.Interval.High);
        Agree.Relatively(1e-9, 70.29990508228, test.Interval.High);

        int Cell(bool large, bool hit) =>
            potential.Zip(s_attainment).Count(r => r.First > median == large && r.Second >= 0.9 == hit);
    }

    // By hand: all 3 values above all 4 is 1 of 35 orders, so twice that.
    [Fact]
    public void Exact_Mann_Whitney_counts_orders()
    {
        var test = TwoSamples.MannWhitney([7, 8, 9], [1, 2, 3, 4]);

        Assert.Equal(2.0 / 35, test.ExactP, 14);
        Assert.Equal(1, test.Area);
    }

    [Fact]
    public void Empty_cells_give_odds_without_end_and_an_empty_margin_none()
    {
        Assert.Equal(double.PositiveInfinity, FourfoldTable.Test((4, 0), (0, 4)).OddsRatio);
        Assert.Equal(0, FourfoldTable.Test((0, 4), (4, 0)).OddsRatio);
        Assert.True(double.IsNaN(FourfoldTable.Test((4, 0), (4, 0)).OddsRatio));
    }

    private static double[] Calls(Func<double, bool> where) =>
        [.. s_case.Column("calls").Zip(s_attainment).Where(r => where(r.Second)).Select(r => r.First)];
}
