using Performix.Analysis.Numerics;

namespace Performix.Analysis.Models;

/// <summary>Whether attainment comes in two groups, in one, or with a long end (definitions 5.3).</summary>
public static class SpreadShape
{
    /// <summary>Fewest reps for any statement.</summary>
    public const int LeastReps = 20;

    private const double LeastBicGain = 6;
    private const double LeastSeparation = 2;
    private const double LeastWeight = 0.15;
    private const double Alpha = 0.05;

    /// <summary>Names the shape of unrounded attainments.</summary>
    /// <param name="attainments">One a rep, 1 being on quota. Zeros have no logarithm: with any, nothing is claimed.
    /// </param>
    /// <returns><c>one-group</c>, <c>two-groups</c>, <c>skewed</c> or <c>cannot-tell</c>.</returns>
    public static string Of(IReadOnlyCollection<double> attainments)
    {
        if (attainments.Count < LeastReps || attainments.Any(a => a <= 0) || attainments.Distinct().Count() < 4)
        {
            return "cannot-tell";
        }

        double[] logs = [.. attainments.Select(a => Math.Log(a)).Order()];
        var (one, two) = (NormalMixtures.Best(logs, 1), NormalMixtures.Best(logs, 2));
        var gain = two.Bic - one.Bic;
        var parted = two.Components[0].AshmanD(two.Components[1]) > LeastSeparation
            && two.Components.All(c => c.Weight >= LeastWeight);
        if (gain > LeastBicGain && parted)
        {
            return "two-groups";
        }

        var skewed = Moments.SkewnessTest(logs).P < Alpha;
        return (skewed, gain < -LeastBicGain) switch
        {
            (true, _) => "skewed",
            (false, true) => "one-group",
            _ => "cannot-tell",
        };
    }
}
