namespace Performix.Analysis.Numerics;

/// <summary>
/// Minus twice the (restricted) log-likelihood of a mixed model, with the constants that lme4 keeps. Source:
/// Bates et al. (2015, JSS 67(1), formulas 34 and 41); Patterson and Thompson (1971) for the restricted one.
/// Consumers: <see cref="MixedModel"/>, <see cref="VarianceProfile"/>, Satterthwaite's degrees of freedom.
/// </summary>
internal sealed class MixedCriterion(PenalisedSystem system, bool restricted)
{
    /// <summary>Rows, less the fixed terms in the restricted case.</summary>
    public int DegreesOfFreedom => system.Data.Rows - (restricted ? system.Data.Terms : 0);

    /// <summary>At given relative spreads, the noise at its best.</summary>
    public double? At(double[] theta) =>
        system.Solve(theta) is { PenalisedSumOfSquares: > 0 and var left } s
            ? Determinants(s) + (DegreesOfFreedom * (1 + Math.Log(2 * Math.PI * left / DegreesOfFreedom)))
            : null;

    /// <summary>At given relative spreads and a given standard deviation of the noise.</summary>
    public double? At(double[] theta, double noise) =>
        noise > 0 && system.Solve(theta) is { } s
            ? Determinants(s) + (DegreesOfFreedom * Math.Log(2 * Math.PI * noise * noise))
                + (s.PenalisedSumOfSquares / (noise * noise))
            : null;

    private double Determinants(PenalisedSolution s) =>
        s.LevelLogDeterminant + (restricted ? s.FixedFactor.LogDeterminant : 0);
}
