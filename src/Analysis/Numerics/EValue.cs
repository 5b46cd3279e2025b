namespace Performix.Analysis.Numerics;

/// <summary>
/// The risk ratio that an unmeasured confounder must have with both sides to explain an association away.
/// Source: VanderWeele and Ding (2017, Ann. Intern. Med. 167); Chinn's conversion of standardised effects
/// (2000, Stat. Med. 19) as they use it. Consumer: robustness lines.
/// </summary>
public static class EValue
{
    /// <summary>The E-value of a risk ratio, or of the limit of its interval nearer to 1.</summary>
    /// <param name="riskRatio">Range: above 0. Below 1 its inverse is taken.</param>
    /// <returns>Range: 1 and up; 1 means nothing is needed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not above 0.</exception>
    public static double OfRiskRatio(double riskRatio)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(riskRatio);
        var ratio = Math.Max(riskRatio, 1 / riskRatio);
        return ratio + Math.Sqrt(ratio * (ratio - 1));
    }

    /// <summary>The E-value of a standardised effect d, by the risk ratio exp(0.91 |d|).</summary>
    /// <param name="effect">Standard deviations of y. Range: any.</param>
    /// <returns>Range: 1 and up.</returns>
    public static double OfStandardisedEffect(double effect) => OfRiskRatio(RiskRatio(effect));

    /// <summary>The risk ratio that stands for a standardised effect.</summary>
    /// <param name="effect">Standard deviations of y. Range: any.</param>
    /// <returns>exp(0.91 |d|). Range: 1 and up.</returns>
    public static double RiskRatio(double effect) => Math.Exp(0.91 * Math.Abs(effect));
}
