using Performix.Analysis.Models;
using Performix.Analysis.Panel;

namespace Performix.Analysis.Diagnosis;

/// <summary>Reads each rep: graded tail, and what is left of the attainment once the patch is taken out.</summary>
internal static class RepReader
{
    /// <summary>Fewest periods behind a statement that a rep is below expectation.</summary>
    private const int LeastPeriods = 4;

    private const double FalseDiscoveries = 0.10;

    public static IReadOnlyList<RepReading> Read(
        Cohort cohort, IReadOnlyList<TrailingAttainment> trailing, CohortDecomposition model, long seed)
    {
        var graded = TailGrader.Grade(cohort, trailing, Noise(cohort, model), seed);
        if (model.Fit.Sorted is not { } draws)
        {
            return graded;
        }

        var flagged = Flagged(cohort, model, draws);
        return [.. graded.Select(rep => model.Rep(rep.Id) is { } at
            ? Adjusted(rep, draws, at, flagged.Contains(rep.Id))
            : rep)];
    }

    /// <summary>The model's residual; without a model, the spread within reps.</summary>
    private static double? Noise(Cohort cohort, CohortDecomposition model) => model.Fit.Sorted is { } draws
        ? Math.Sqrt(PosteriorInterval.Of(draws.ResidualVariance).Value)
        : PeriodNoise.Of(cohort.Rows.Where(r => r.Shown));

    private static RepReading Adjusted(RepReading rep, DecompositionDraws draws, int at, bool flagged)
    {
        var adjusted = Estimates.Of(PosteriorInterval.Of(draws.Adjusted(at)));
        return rep with
        {
            Adjusted = adjusted,
            Effect = Estimates.Of(PosteriorInterval.Of(draws.RepEffect(at))),
            BelowExpectation = flagged,
            Reading = rep.Attainment is null ? rep.Reading : RepWords.Of(rep, adjusted, flagged),
        };
    }

    private static bool Below(DecompositionDraws draws, int at) => PosteriorInterval.Of(draws.Adjusted(at)).Hi < 100;

    /// <summary>Reps below what an average rep books in the same patches: tail areas of the posterior as p-values over
    /// the whole cohort (Benjamini and Hochberg 1995).</summary>
    private static HashSet<string> Flagged(Cohort cohort, CohortDecomposition model, DecompositionDraws draws)
    {
        var rows = model.Rows.Where(r => r is { Ramping: false, Ramp.Value: >= 1 }).GroupBy(r => r.RepId)
            .ToDictionary(g => g.Key, g => g.Count());
        var family = cohort.Reps
            .Where(r => rows.GetValueOrDefault(r.Id) >= LeastPeriods && model.Rep(r.Id) is not null)
            .Select(r => (r.Id, P: draws.Adjusted(model.Rep(r.Id).GetValueOrDefault()).Average(a => a >= 100
                ? 1.0 : 0)))
            .ToArray();

        // Beside the family's rule, the interval that is shown must say the same: a flag never contradicts it.
        return [.. Discoveries.At(FalseDiscoveries, family).Where(id => Below(draws, model.Rep(id)
            .GetValueOrDefault()))];
    }
}
