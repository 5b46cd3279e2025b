using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

/// <summary>
/// Checks of a regression's form against R's lmtest, car and shapiro.test (case diagnostics).
/// </summary>
public sealed class SpecificationReferenceTests
{
    private const double Rel = 1e-8;

    private readonly Gold _gold = Gold.Case("diagnostics");
    private readonly Matrix<double> _columns;
    private readonly LeastSquaresFit _fit;

    public SpecificationReferenceTests()
    {
        var y = _gold.Column("attainment");
        var potential = Array.ConvertAll(_gold.Column("potential"), Math.Log);
        _columns = Design.Of(y.Length, potential, _gold.Column("lead_quality"), _gold.Column("calls"));
        _fit = LeastSquares.Fit(Design.WithIntercept(y.Length, [.. _columns.ToColumnArrays()]), y);
    }

    [Fact]
    public void Breusch_Pagan_agrees()
    {
        var (koenker, original) = (Expected("bp_koenker"), Expected("bp_original"));
        var actual = SpecificationChecks.BreuschPagan(_fit);
        var normal = SpecificationChecks.BreuschPaganNormal(_fit);

        Near.Relative(Rel, koenker.GetProperty("stat"), actual?.ChiSquared);
        Near.Relative(Rel, koenker.GetProperty("df"), actual?.Restrictions);
        Near.Relative(Rel, koenker.GetProperty("p"), actual?.P);
        Near.Relative(Rel, original.GetProperty("stat"), normal?.ChiSquared);
        Near.Relative(Rel, original.GetProperty("p"), normal?.P);
    }

    [Fact]
    public void Reset_agrees()
    {
        var expected = Expected("reset");
        var actual = SpecificationChecks.Reset(_fit);

        Near.Relative(Rel, expected.GetProperty("F"), actual?.F);
        Near.Relative(Rel, expected.GetProperty("p"), actual?.P);
        Near.Relative(
            Rel, expected.GetProperty("df"), [actual?.Restrictions, actual?.ResidualDegreesOfFreedom]);
    }

    [Fact]
    public void Shapiro_Wilk_agrees()
    {
        Same(Expected("shapiro_resid"), ShapiroWilk.Of(_fit.Residuals));
        Same(Expected("shapiro_y"), ShapiroWilk.Of(_fit.Response));
    }

    [Fact]
    public void Brown_Forsythe_agrees()
    {
        var expected = Expected("brown_forsythe_segment");
        var segments = GroupFactor.Of(_gold.Text()["segment"]);
        var actual = SpecificationChecks.BrownForsythe(_fit.Response, segments);

        Near.Relative(Rel, expected.GetProperty("F"), actual?.F);
        Near.Relative(Rel, expected.GetProperty("p"), actual?.P);
        Near.Relative(
            Rel,
            expected.GetProperty("df"),
            [actual?.DegreesOfFreedomBetween, actual?.DegreesOfFreedomWithin]);
    }

    [Fact]
    public void The_same_row_is_the_outlier()
    {
        var expected = Expected("max_rstudent");
        var actual = SpecificationChecks.Outlier(_fit);

        Assert.Equal(expected.GetProperty("index").GetInt32(), actual?.Row + 1);
        Near.Relative(Rel, expected.GetProperty("t"), actual?.T);
        Near.Relative(Rel, expected.GetProperty("bonf_p"), actual?.P);
    }

    [Fact]
    public void Collinearity_agrees()
    {
        Near.Relative(Rel, Expected("vif"), Collinearity.InflationFactors(_columns) ?? []);
        Near.Relative(Rel, Expected("corr_condition_number"), Collinearity.ConditionNumber(_columns));
    }

    private JsonElement Expected(string name) => _gold.Expected.GetProperty(name);

    private static void Same(JsonElement expected, ShapiroWilk? actual)
    {
        Near.Relative(Rel, expected.GetProperty("W"), actual?.W);
        Near.Absolute(1e-4, expected.GetProperty("p"), actual?.P);
    }
}
