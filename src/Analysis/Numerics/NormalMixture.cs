namespace Performix.Analysis.Numerics;

/// <summary>A fitted mixture of one to three normal distributions.</summary>
/// <remarks>
/// Source: Fraley and Raftery (2002, JASA 97:611). Consumer: one group or two in a team's results. Fitted by
/// <see cref="NormalMixtures"/>.
/// </remarks>
/// <param name="Components">The components by ascending mean.</param>
/// <param name="LogLikelihood">Log-likelihood of the values.</param>
/// <param name="Parameters">Free parameters: weights less one, means, and one or several variances.</param>
/// <param name="Count">Values.</param>
public sealed record NormalMixture(
    IReadOnlyList<NormalComponent> Components, double LogLikelihood, int Parameters, int Count)
{
    /// <summary>
    /// 2 log-likelihood - parameters log n. LARGER is better; differences above 6 are strong.
    /// </summary>
    public double Bic => 2 * LogLikelihood - Parameters * Math.Log(Count);
}
