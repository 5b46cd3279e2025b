using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// The CR2 covariance of least-squares coefficients with rows dependent inside clusters, and Satterthwaite's
/// degrees of freedom for each coefficient under an independent, equal-variance working model. With every row
/// its own cluster it is HC2 with Bell and McCaffrey's degrees of freedom. Source: Bell and McCaffrey (2002,
/// Survey Methodology 28), Imbens and Kolesar (2016, REStat 98), Pustejovsky and Tipton (2018, JBES 36).
/// Consumers: cross-sections under 25 rows, panels.
/// </summary>
public static class ClusterRobust
{
    /// <summary>
    /// An eigenvalue of a cluster's residual maker below this counts as zero and is left out of its root.
    /// </summary>
    private const double NoResidual = 1e-10;

    /// <summary>Covariance, standard errors and degrees of freedom.</summary>
    /// <param name="fit">A least-squares fit with n rows and k terms.</param>
    /// <param name="clusters">One cluster code a row; null makes every row its own cluster.</param>
    /// <returns>
    /// The covariance and one test a coefficient. A cluster that decides a coefficient alone (a row of
    /// leverage 1) adds nothing, so the error of that one coefficient is then too small. Null where there are
    /// fewer than 2 clusters or a coefficient has no variance left.
    /// </returns>
    /// <exception cref="ArgumentException">The number of codes is not n.</exception>
    public static ClusterRobustResult? Of(LeastSquaresFit fit, IReadOnlyList<int>? clusters = null)
    {
        if (clusters is not null && clusters.Count != fit.Rows)
        {
            throw new ArgumentException(
                $"{clusters.Count} cluster codes for {fit.Rows} rows.", nameof(clusters));
        }

        var groups = Groups(fit.Rows, clusters);
        var blocks = groups.Select(rows => Adjusted(fit, rows)).ToArray();
        var covariance = Covariance(fit, groups, blocks);
        var tests = fit.Coefficients.Select((b, j) => new CoefficientTest
        {
            Estimate = b,
            StandardError = Math.Sqrt(covariance[j, j]),
            DegreesOfFreedom = Satterthwaite(fit, groups, blocks, j),
        }).ToArray();

        return groups.Length < 2 || tests.Any(t => !(t.StandardError > 0) || !(t.DegreesOfFreedom > 0))
            ? null
            : new() { Covariance = covariance, Tests = tests, Clusters = groups.Length };
    }

    private static int[][] Groups(int rows, IReadOnlyList<int>? clusters) =>
        [.. Enumerable.Range(0, rows).GroupBy(i => clusters?[i] ?? i).Select(g => g.ToArray())];

    // A_g X_g (X'X)^-1, with A_g the symmetric inverse root of the cluster's block of I - H.
    private static Matrix<double> Adjusted(LeastSquaresFit fit, int[] rows)
    {
        var x = Matrix<double>.Build.Dense(rows.Length, fit.Terms, (i, j) => fit.Design[rows[i], j]);
        var projected = x * fit.InverseGram;
        var maker = Matrix<double>.Build.DenseIdentity(rows.Length) - projected.TransposeAndMultiply(x);
        if (rows.Length == 1)
        {
            return projected * (fit.Leverage[rows[0]] < 1 ? 1 / Math.Sqrt(1 - fit.Leverage[rows[0]]) : 0);
        }

        var eigen = ((maker + maker.Transpose()) / 2).Evd(Symmetricity.Symmetric);
        var roots = eigen.EigenValues.Map(v => v.Real > NoResidual ? 1 / Math.Sqrt(v.Real) : 0);
        return eigen.EigenVectors * Matrix<double>.Build.DenseOfDiagonalVector(roots)
            * eigen.EigenVectors.TransposeThisAndMultiply(projected);
    }

    private static Matrix<double> Covariance(LeastSquaresFit fit, int[][] groups, Matrix<double>[] blocks)
    {
        var sum = Matrix<double>.Build.Dense(fit.Terms, fit.Terms);
        foreach (var (rows, block) in groups.Zip(blocks))
        {
            var e = Vector<double>.Build.Dense(rows.Length, i => fit.Residuals[rows[i]]);
            var score = block.TransposeThisAndMultiply(e);
            sum += score.OuterProduct(score);
        }

        return sum;
    }

    // With p_g = (I - H)_g' c_g and c_g the cluster's weights: df = tr(P'P)^2 / tr((P'P)^2). Since I - H is a
    // projection, p_g'p_h = [g = h] c_g'c_g - (X_g'c_g)'(X'X)^-1 (X_h'c_h).
    private static double Satterthwaite(
        LeastSquaresFit fit, int[][] groups, Matrix<double>[] blocks, int term)
    {
        var own = blocks.Select(b => b.Column(term).DotProduct(b.Column(term))).ToArray();
        var carried = groups.Zip(blocks, (rows, b) => Carry(fit, rows, b, term)).ToArray();
        var turned = Array.ConvertAll(carried, c => fit.InverseGram * c);
        double trace = 0, square = 0;
        for (var g = 0; g < groups.Length; g++)
        {
            for (var h = 0; h < groups.Length; h++)
            {
                var product = (g == h ? own[g] : 0) - carried[g].DotProduct(turned[h]);
                trace += g == h ? product : 0;
                square += product * product;
            }
        }

        return square > 0 ? trace * trace / square : 0;
    }

    private static Vector<double> Carry(LeastSquaresFit fit, int[] rows, Matrix<double> block, int term) =>
        Vector<double>.Build.Dense(
            fit.Terms, j => rows.Select((r, i) => fit.Design[r, j] * block[i, term]).Sum());
}
