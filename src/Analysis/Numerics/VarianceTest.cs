using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Restricted likelihood-ratio test that one variance of a mixed model is 0, which lies on the boundary.
/// Source: Self and Liang (1987, JASA 82) for the even mixture of chi-squared(0) and chi-squared(1);
/// Crainiceanu and Ruppert (2004, JRSSB 66) for the exact distribution with one grouping. Consumer: whether a
/// grouping matters at all.
/// </summary>
public sealed record VarianceTest
{
    /// <summary>Twice the difference of the restricted log-likelihoods. Range: 0 and up.</summary>
    public required double Statistic { get; init; }

    /// <summary>Probability of as large a statistic without the variance. Range: 0 to 1.</summary>
    public required double P { get; init; }

    /// <summary>Compares two fits by the mixture.</summary>
    /// <param name="with">The fit with the grouping.</param>
    /// <param name="without">The fit of the same rows and fixed terms without it.</param>
    /// <returns>The test; p is 1 where the variance is 0.</returns>
    /// <exception cref="ArgumentException">The fits differ in rows or in kind.</exception>
    public static VarianceTest Mixture(MixedFit with, MixedFit without)
    {
        if (with.Restricted != without.Restricted || with.Data.Rows != without.Data.Rows)
        {
            throw new ArgumentException(
                "The two fits are of different rows or likelihoods.", nameof(without));
        }

        var statistic = Math.Max(0, without.Criterion - with.Criterion);
        var p = statistic > 1e-9 ? TailAreas.ChiSquaredUpper(statistic, 1) / 2 : 1;
        return new() { Statistic = statistic, P = p };
    }

    /// <summary>Draws the exact distribution for a model with one grouping.</summary>
    /// <param name="fit">A restricted fit with one grouping.</param>
    /// <param name="draws">How many. Range: 1 and up; the error of p is at most 0.5/sqrt(draws).</param>
    /// <param name="seed">The run's recorded seed.</param>
    /// <returns>The test.</returns>
    /// <exception cref="ArgumentException">The fit is not restricted or has several groupings.</exception>
    public static VarianceTest Exact(MixedFit fit, int draws, long seed)
    {
        if (!fit.Restricted || fit.Components.Count != 1)
        {
            throw new ArgumentException("Exact only for a restricted fit with one grouping.", nameof(fit));
        }

        var plain = LeastSquares.Fit(fit.Data.Fixed, fit.Data.Response);
        var free = plain.ResidualDegreesOfFreedom;
        var gram = SmallCholesky.TryFactor(fit.Data.Fixed.TransposeThisAndMultiply(fit.Data.Fixed));
        var deviance = free * (1 + Math.Log(2 * Math.PI * plain.ResidualVariance));
        var statistic = Math.Max(0, (gram?.LogDeterminant ?? 0) + deviance - fit.Criterion);
        var distribution = new RestrictedNull(Eigenvalues(plain, fit.Data.Factors[0]), free);
        var random = Seeded.Stream(seed, "rlrt");
        var larger = Enumerable.Range(0, draws).Count(_ => distribution.Draw(random) >= statistic);

        return new() { Statistic = statistic, P = (double)larger / draws };
    }

    // Of Z'(I - H)Z.
    private static double[] Eigenvalues(LeastSquaresFit plain, GroupFactor factor)
    {
        var x = plain.Design;
        var zx = Matrix<double>.Build.Dense(factor.Count, x.ColumnCount);
        foreach (var (row, level) in factor.Levels.Index())
        {
            zx.SetRow(level, zx.Row(level) + x.Row(row));
        }

        var counts = Vector<double>.Build.DenseOfEnumerable(factor.RowCounts().Select(c => (double)c));
        var hat = zx * plain.InverseGram * zx.Transpose();
        var projected = Matrix<double>.Build.DenseOfDiagonalVector(counts) - hat;
        var values = ((projected + projected.Transpose()) / 2).Evd(Symmetricity.Symmetric).EigenValues;
        return [.. values.Select(v => v.Real).Where(v => v > 1e-8)];
    }
}
