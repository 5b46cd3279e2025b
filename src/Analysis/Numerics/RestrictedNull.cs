using MathNet.Numerics.Distributions;

namespace Performix.Analysis.Numerics;

/// <summary>
/// The distribution of the restricted likelihood ratio for one variance when it is 0. Source: Crainiceanu and
/// Ruppert (2004, JRSSB 66, formula 9); the grid of ratios as Scheipl, Greven and Kuchenhoff (2008, CSDA 52).
/// Consumer: <see cref="VarianceTest"/>.
/// </summary>
/// <param name="eigenvalues">Those above 0 of Z'(I - H)Z.</param>
/// <param name="degreesOfFreedom">n - p.</param>
internal sealed class RestrictedNull(double[] eigenvalues, int degreesOfFreedom)
{
    private static readonly double[] Ratios =
        [.. Enumerable.Range(0, 160).Select(i => Math.Exp(-12 + (0.125 * i)))];

    private readonly double[] _logDeterminants =
        Array.ConvertAll(Ratios, ratio => eigenvalues.Sum(m => Math.Log(1 + (ratio * m))));

    public double Draw(Random random)
    {
        var squares = Array.ConvertAll(eigenvalues, _ => Math.Pow(Normal.Sample(random, 0, 1), 2));
        var left = degreesOfFreedom - eigenvalues.Length;
        var rest = left > 0 ? ChiSquared.Sample(random, left) : 0;
        var best = 0.0;
        for (var i = 0; i < Ratios.Length; i++)
        {
            var explained = 0.0;
            var remaining = rest;
            for (var s = 0; s < squares.Length; s++)
            {
                var kept = squares[s] / (1 + (Ratios[i] * eigenvalues[s]));
                explained += squares[s] - kept;
                remaining += kept;
            }

            best = Math.Max(
                best, (degreesOfFreedom * Math.Log(1 + (explained / remaining))) - _logDeterminants[i]);
        }

        return best;
    }
}
