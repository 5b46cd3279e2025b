using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using Performix.Tests.Support.Simulation;

namespace Performix.OperatingCharacteristics;

/// <summary>Does activity go with attainment, given the patch? One row a rep.</summary>
internal static class ActivityTest
{
    public static ActivityScore Score(SimulatedOrg org, RepMeans means)
    {
        var (t, degrees) = Regression.RobustT(means.Attained, [.. means.Patch, means.Active]);
        var rank = Correlation.Spearman(means.Attained, means.Active);
        var reps = means.Attained.Length;
        var rankT = rank * Math.Sqrt((reps - 2) / (1 - (rank * rank)));

        return new(
            TrulyNull: org.Scenario.EffortElasticity == 0,
            Rejected: TwoSided(t, degrees) < .05,
            RawRejected: TwoSided(rankT, reps - 2) < .05,
            Equivalent: Equivalent(t / Math.Sqrt((t * t) + degrees), reps - means.Patch.Length - 3));
    }

    // Fisher's z of a partial correlation: n less the columns held fixed less three.
    private static bool Equivalent(double partial, int degrees)
    {
        var half = Normal.InvCDF(0, 1, .95) / Math.Sqrt(Math.Max(degrees, 1));
        var z = Math.Atanh(partial);

        return Math.Tanh(z - half) > -.3 && Math.Tanh(z + half) < .3;
    }

    private static double TwoSided(double t, int degrees) => 2 * StudentT.CDF(0, 1, degrees, -Math.Abs(t));
}
