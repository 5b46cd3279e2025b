using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

/// <summary>Against numpy and scipy (case regression_to_mean).</summary>
public sealed class RegressionToMeanReferenceTests
{
    private const double Rel = 1e-10;

    private readonly Gold _gold = Gold.Case("regression_to_mean");

    [Fact]
    public void The_chosen_and_their_change_agree()
    {
        var expected = _gold.Expected;
        var actual = Fit();
        var ids = _gold.Text()["rep_id"];

        Assert.Equal(
            expected.GetProperty("bottom_ids").EnumerateArray().Select(e => e.GetString()),
            actual.Selected.Select(i => ids[i]));
        Near.Relative(Rel, expected.GetProperty("h1_mean_selected"), actual.FirstMean);
        Near.Relative(Rel, expected.GetProperty("h2_mean_selected"), actual.SecondMean);
        Near.Relative(Rel, expected.GetProperty("observed_change"), actual.ObservedChange);
        Near.Relative(
            Rel, expected.GetProperty("expected_change_without_intervention"), actual.ExpectedChange);
        Near.Relative(Rel, expected.GetProperty("excess_over_rtm"), actual.Excess);
    }

    [Fact]
    public void Reliability_agrees()
    {
        var (expected, actual) = (_gold.Expected, Fit());

        Near.Relative(Rel, expected.GetProperty("r12"), actual.Reliability);
        Near.Relative(
            Rel,
            expected.GetProperty("r12_ci"),
            [actual.ReliabilityInterval.Low, actual.ReliabilityInterval.High]);
        Near.Relative(Rel, expected.GetProperty("icc1"), actual.IntraclassCorrelation);
    }

    [Fact]
    public void Prediction_agrees()
    {
        var (expected, actual) = (_gold.Expected, Fit());

        Near.Relative(Rel, expected.GetProperty("pred_h2_mean"), actual.PredictedSecondMean);
        Near.Relative(Rel, expected.GetProperty("pred_se"), actual.PredictionError);
        // scipy 1.10's t.ppf(.975, 38) misses its own t.sf by 3.6e-11: its interval is good to 1e-9 only.
        Near.Relative(
            1e-9,
            expected.GetProperty("pred_ci"),
            [actual.PredictionInterval.Low, actual.PredictionInterval.High]);
        Near.Relative(Rel, expected.GetProperty("p_excess"), actual.ExcessP);
    }

    private RegressionToMean Fit() =>
        Known.Of(RegressionToMean.OfLowest(_gold.Column("att_h1"), _gold.Column("att_h2"), 8));
}
