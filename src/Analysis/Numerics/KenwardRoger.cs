using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Kenward and Roger's adjusted covariance of fixed terms and their degrees of freedom for one term at a
/// time. Source: Kenward and Roger (1997, Biometrics 53); Halekoh and Hojsgaard (2014, JSS 59(9), section 3).
/// Consumer: <see cref="FixedEffectInference"/>.
/// </summary>
internal sealed class KenwardRoger
{
    private readonly MixedFit _fit;
    private readonly Matrix<double> _phi;
    private readonly Matrix<double>[] _p;
    private readonly Matrix<double> _w;
    private readonly Matrix<double> _adjusted;

    private KenwardRoger(MixedFit fit, Matrix<double>[] p, Matrix<double> w, Matrix<double> adjusted)
    {
        _fit = fit;
        _phi = fit.FixedCovariance;
        _p = p;
        _w = w;
        _adjusted = adjusted;
    }

    /// <summary>The adjustment; null where the information on the variances is singular.</summary>
    public static KenwardRoger? Of(MixedFit fit)
    {
        var blocks = VarianceBlocks(fit.Data);
        var inverse = Covariance(fit, blocks).Inverse();
        var weighted = inverse * fit.Data.Fixed;
        var turned = Array.ConvertAll(blocks, g => g * inverse);
        var throughX = Array.ConvertAll(blocks, g => g * weighted);
        var p = Array.ConvertAll(throughX, t => -weighted.TransposeThisAndMultiply(t));
        var phi = fit.FixedCovariance;
        var k = blocks.Length;
        var q = new Matrix<double>[k, k];
        var information = Matrix<double>.Build.Dense(k, k);
        for (var r = 0; r < k; r++)
        {
            for (var s = 0; s < k; s++)
            {
                q[r, s] = throughX[r].TransposeThisAndMultiply(inverse * throughX[s]);
                information[r, s] = turned[r].PointwiseMultiply(turned[s].Transpose()).Enumerate().Sum()
                    - (2 * (phi * q[r, s]).Trace()) + (phi * p[r] * phi * p[s]).Trace();
            }
        }

        if (SmallCholesky.TryFactor((information + information.Transpose()) / 2) is not { } factor)
        {
            return null;
        }

        var w = 2 * factor.Inverse();
        var u = Matrix<double>.Build.Dense(phi.RowCount, phi.RowCount);
        for (var r = 0; r < k; r++)
        {
            for (var s = 0; s < k; s++)
            {
                u += w[r, s] * (q[r, s] - (p[r] * phi * p[s]));
            }
        }

        return new(fit, p, w, phi + (2 * phi * u * phi));
    }

    /// <summary>One test a fixed term. For a single term the scaled F has 2/A degrees of freedom.</summary>
    public IReadOnlyList<CoefficientTest> Tests() =>
        [.. _fit.FixedEffects.Select((b, j) => FixedEffectInference.Test(b, _adjusted[j, j], 2 / Spread(j)))];

    private double Spread(int term)
    {
        var slopes = Vector<double>.Build.DenseOfEnumerable(
            _p.Select(p => _phi.Row(term) * p * _phi.Column(term) / _phi[term, term]));
        return slopes * _w * slopes;
    }

    // ZZ' of each grouping, then the noise's identity.
    private static Matrix<double>[] VarianceBlocks(MixedData data) =>
        [.. data.Factors.Select(f => Matrix<double>.Build.Dense(
                data.Rows, data.Rows, (i, j) => f.Levels[i] == f.Levels[j] ? 1 : 0)),
            Matrix<double>.Build.DenseIdentity(data.Rows)];

    private static Matrix<double> Covariance(MixedFit fit, Matrix<double>[] blocks)
    {
        double[] variances = [.. fit.Components.Select(c => c.Variance), fit.ResidualVariance];
        return blocks.Zip(variances, (g, v) => g * v).Aggregate((a, b) => a + b);
    }
}
