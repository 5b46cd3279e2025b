using Performix.Analysis.Numerics;
using Performix.Analysis.Units;

namespace Performix.Analysis.Models;

/// <summary>The team test of quotas (definitions 5.5): do they follow what patches can give, and does attainment still?
/// </summary>
/// <param name="N">Reps counted.</param>
/// <param name="QuotaWithBookings">Rank correlation of quota and bookings over the trailing periods.</param>
/// <param name="AttainmentWithPotential">Rank correlation of attainment and the patch's measured potential; null where
/// potential is not measured.</param>
/// <param name="QuotaWithPotential">Rank correlation of quota and the patch's measured potential; null likewise.
/// </param>
public sealed record QuotaFit(
    int N, Estimate? QuotaWithBookings, Estimate? AttainmentWithPotential, Estimate? QuotaWithPotential)
{
    private const int LeastReps = 8;

    /// <summary>Runs the test.</summary>
    /// <param name="trailing">Trailing attainment of the cohort's reps.</param>
    /// <returns>The correlations with 95 % intervals (Bonett and Wright 2000); null below eight reps.</returns>
    public static QuotaFit? Of(IReadOnlyList<TrailingAttainment> trailing)
    {
        if (trailing.Count < LeastReps)
        {
            return null;
        }

        double[] quota = [.. trailing.Select(t => t.Quota)];
        double?[] potential = [.. trailing.Select(t => t.Rows[^1].Traits.Potential)];
        double[]? known = potential.All(p => p is not null) ? [.. potential.Select(p => p.GetValueOrDefault())] : null;
        return new QuotaFit(
            trailing.Count,
            Rank(quota, [.. trailing.Select(t => t.Bookings)]),
            Rank([.. trailing.Select(t => t.Attainment.Value)], known),
            Rank(quota, known));
    }

    private static Estimate? Rank(double[] x, double[]? y)
    {
        if (y is null || x.Distinct().Count() < 2 || y.Distinct().Count() < 2)
        {
            return null;
        }

        var r = Correlation.Spearman(x, y);
        var ends = CorrelationInference.Interval(r, CorrelationInference.BonettWrightError(r, x.Length));
        return new Estimate(r, new Interval(ends.Low, ends.High, 0.95));
    }
}
