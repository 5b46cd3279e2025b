using Performix.Analysis.Facts;
using Performix.Analysis.Models;
using Performix.Analysis.Panel;

namespace Performix.Analysis.Diagnosis;

/// <summary>Diagnoses one cohort.</summary>
internal static class CohortDiagnostician
{
    public static CohortDiagnosis Diagnose(Cohort cohort, SalesFacts facts, long seed)
    {
        var trailing = TrailingAttainment.Of(cohort);
        var graph = MoveGraph.Of(cohort.Rows.Where(r => cohort.Model.Contains(r.Period)));
        return new CohortDiagnosis
        {
            Name = cohort.Name,
            RepCount = cohort.Rows.Select(r => r.RepId).Distinct().Count(),
            PatchCount = graph.Patches,
            Moves = graph.Moves,
            ConnectedReps = graph.ConnectedReps,
            Periods = cohort.Periods,
            Attainment = Spread(trailing),
            RepPeriods = RepPeriods(cohort),
            Reps = TailGrader.Grade(cohort, trailing, seed),
            Caveats = [.. CohortCaveats.Of(cohort, facts)],
        };
    }

    private static AttainmentSpread? Spread(IReadOnlyList<TrailingAttainment> trailing)
    {
        if (AttainmentDistribution.Of([.. trailing.Select(t => t.Attainment.Value)]) is not { } spread)
        {
            return null;
        }

        return new AttainmentSpread
        {
            N = spread.N,
            Median = spread.Median,
            AtOrAbove = spread.AtOrAbove,
            TopFifthShare = Concentration.TopFifth([.. trailing.Select(t => t.Bookings)]),
            Gini = spread.Gini,
            Bands = spread.Bands,
        };
    }

    private static RepPeriodSpread? RepPeriods(Cohort cohort)
    {
        double[] shown = [.. cohort.Rows.Where(r => r.Shown).Select(r => r.Attainment.GetValueOrDefault().Value)];
        return AttainmentDistribution.Of(shown) is { } spread
            ? new RepPeriodSpread(spread.N, spread.Median, spread.AtOrAbove)
            : null;
    }
}
