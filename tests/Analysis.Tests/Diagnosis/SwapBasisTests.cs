using Performix.Analysis.Diagnosis;

namespace Performix.Analysis.Tests.Diagnosis;

/// <summary>What is kept for further pairs says the same as the model it was made from.</summary>
public sealed class SwapBasisTests
{
    private static readonly CohortDiagnosis Cohort = Diagnostician.Diagnose(
        Teams.Of(reps: 12, periods: 8),
        new DiagnosisRequest(Teams.Seed) { Swaps = [new SwapPair("R02", "P11"), new SwapPair("R11", "P02")] },
        CancellationToken.None).Cohorts[0];

    private static readonly SwapBasis Basis = Cohort.SwapBasis!; // 96 rows are always fitted.

    [Fact]
    public void Predictions_agree_with_those_of_all_draws()
    {
        var asked = Cohort.Swap?.Asked ?? [];

        Assert.Equal(2, asked.Count);
        Assert.All(asked, model =>
        {
            var kept = Basis.Predict(model.Rep, model.Patch, Teams.Seed);
            Assert.Equal(model.Value.GetValueOrDefault(), kept?.Value ?? 0, 0.06);
            Assert.Equal(model.PHit.GetValueOrDefault(), kept?.PHit ?? 0, 0.08);
            Assert.Equal(model.Extrapolated, kept?.Extrapolated);
        });
    }

    [Fact]
    public void The_same_question_has_the_same_answer() =>
        Assert.Equal(Basis.Predict("R02", "P11", 1), Basis.Predict("R02", "P11", 1));

    [Theory]
    [InlineData("R99", "P01")]
    [InlineData("R01", "P99")]
    public void Nothing_is_predicted_of_whom_the_model_does_not_know(string rep, string patch)
    {
        Assert.Null(Basis.Predict(rep, patch, 1));
        Assert.Null(Basis.Extrapolates(rep, patch));
    }

    [Fact]
    public void It_is_four_bytes_a_number() =>
        Assert.Equal(Basis.Draws * (2 + Basis.Reps.Count + Basis.Patches.Count) * 4, Basis.Parts.Length);

    [Fact]
    public void Seven_reps_leave_nothing_to_predict_from() =>
        Assert.Null(Teams.Of(reps: 7, periods: 8).Diagnosed().Cohorts[0].SwapBasis);
}
