namespace Performix.Analysis.Numerics;

/// <summary>Whether a correlation is shown to be too small to matter: two one-sided tests.</summary>
/// <remarks>
/// Source: Schuirmann (1987, J. Pharmacokin. Biopharm. 15:657); Lakens (2017, Soc. Psych. Pers. Sci. 8:355).
/// Consumer: every claim that something does not go with attainment. Not significant is not equivalent: only
/// <see cref="Holds"/> allows the claim.
/// </remarks>
/// <param name="P">The larger of the two one-sided p-values.</param>
/// <param name="Interval">Interval at level 1 - 2 alpha (90 % for alpha .05).</param>
/// <param name="RuledOut">Correlations larger than this in size are ruled out. Range: 0 to 1.</param>
/// <param name="Holds">Whether the interval lies strictly inside the margin on both sides.</param>
public sealed record Equivalence(double P, Limits Interval, double RuledOut, bool Holds)
{
    /// <summary>Tests that a correlation lies inside plus or minus a margin.</summary>
    /// <param name="r">The correlation. Range: -1 to 1.</param>
    /// <param name="error">Standard error of atanh(r), see <see cref="CorrelationInference"/>.</param>
    /// <param name="margin">Largest size that does not matter. Range: strictly between 0 and 1.</param>
    /// <param name="alpha">Level of each one-sided test. Range: strictly between 0 and .5.</param>
    public static Equivalence OfCorrelation(double r, double error, double margin, double alpha = 0.05)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(margin, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(margin, 1);
        var (z, edge) = (Math.Atanh(r), Math.Atanh(margin));
        var interval = CorrelationInference.Interval(r, error, 1 - 2 * alpha);
        var p = Math.Max(
            TailAreas.NormalUpper((z + edge) / error),
            TailAreas.NormalUpper((edge - z) / error));

        return new(
            p,
            interval,
            Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High)),
            -margin < interval.Low && interval.High < margin);
    }
}
