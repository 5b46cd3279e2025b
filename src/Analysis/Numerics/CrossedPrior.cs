using MathNet.Numerics.Distributions;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Half-Cauchy prior of a standard-deviation ratio, and the change of variable that turns it into a standard
/// normal.
/// </summary>
/// <remarks>
/// Gelman 2006, Bayesian Anal. 1:515. The log ratio is cut to [-6, 3]: below, the ratio is as good as zero;
/// above, the residual would be a four-hundredth of the variance.
/// </remarks>
internal static class CrossedPrior
{
    private const double Scale = .5;
    private static readonly double Low = Cumulative(-6);
    private static readonly double High = Cumulative(3);

    /// <summary>The log ratio (theta) that has the prior probability of a normal score below it.</summary>
    public static double LogRatio(double score)
    {
        var part = Low + ((High - Low) * Normal.CDF(0, 1, score));

        return Math.Log(Scale * Math.Tan(Math.PI / 2 * part));
    }

    private static double Cumulative(double logRatio) => 2 / Math.PI * Math.Atan(Math.Exp(logRatio) / Scale);
}
