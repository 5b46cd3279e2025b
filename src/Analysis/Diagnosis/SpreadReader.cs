using Performix.Analysis.Models;
using Performix.Analysis.Panel;

namespace Performix.Analysis.Diagnosis;

/// <summary>Reads how attainment and volume are spread.</summary>
internal static class SpreadReader
{
    public static AttainmentSpread? OfReps(IReadOnlyList<TrailingAttainment> trailing)
    {
        double[] attained = [.. trailing.Select(t => t.Attainment.Value)];
        return AttainmentDistribution.Of(attained) is not { } spread ? null : new AttainmentSpread
        {
            N = spread.N,
            Median = spread.Median,
            AtOrAbove = spread.AtOrAbove,
            TopFifthShare = Concentration.TopFifth([.. trailing.Select(t => t.Bookings)]),
            Gini = spread.Gini,
            Bands = spread.Bands,
            Shape = SpreadShape.Of(attained),
        };
    }

    public static RepPeriodSpread? OfRepPeriods(Cohort cohort)
    {
        double[] shown = [.. cohort.Rows.Where(r => r.Shown).Select(r => r.Attainment.GetValueOrDefault().Value)];
        return AttainmentDistribution.Of(shown) is { } spread
            ? new RepPeriodSpread(spread.N, spread.Median, spread.AtOrAbove)
            : null;
    }

    public static Volume Volume(Cohort cohort, WinRates? wins)
    {
        var known = cohort.Decisions.Count > 0 || cohort.Open > 0;
        int? won = known ? cohort.Decisions.Count(d => d.Won) : cohort.Rows.Sum(r => r.Won);
        return new Volume(won, wins?.Lost, known ? cohort.Open : null, cohort.Rows.Sum(r => r.Bookings));
    }
}
