using MathNet.Numerics.LinearAlgebra;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Models;

/// <summary>How good each rep's patch looks by its measured columns alone, weighted by what the other reps show.
/// </summary>
internal static class PatchScore
{
    /// <summary>One score a rep: centred columns times the slopes fitted without that rep (leave-one-out; Cook and
    /// Weisberg 1982, eq. 2.2.8), so that nobody's own result is in the own score.</summary>
    /// <returns>The scores; null where nothing is measured or too few reps are there.</returns>
    public static IReadOnlyList<double>? Of(IReadOnlyList<SeparationRow> rows)
    {
        var columns = Enumerable.Range(0, rows[0].Patch.Count)
            .Select(c => Centred([.. rows.Select(r => r.Patch[c])]))
            .Where(c => c.Any(v => Math.Abs(v) > 1e-12))
            .ToArray();
        var ones = Enumerable.Repeat(1.0, rows.Count).ToArray();
        if (columns.Length == 0 || rows.Count < columns.Length + 3)
        {
            return null;
        }

        var x = Matrix<double>.Build.DenseOfColumnArrays([ones, .. columns]);
        return LeastSquares.TryFit(x, [.. rows.Select(r => r.Attainment)]) is { } fit ? Scores(fit) : null;
    }

    private static double[] Scores(LeastSquaresFit fit)
    {
        var scores = new double[fit.Rows];
        for (var row = 0; row < fit.Rows; row++)
        {
            var x = fit.Design.Row(row);
            var shift = fit.InverseGram * x * (fit.Residuals[row] / Math.Max(1e-9, 1 - fit.Leverage[row]));
            for (var term = 1; term < fit.Terms; term++)
            {
                scores[row] += x[term] * (fit.Coefficients[term] - shift[term]);
            }
        }

        return scores;
    }

    private static double[] Centred(double[] values)
    {
        var mean = values.Average();
        return [.. values.Select(v => v - mean)];
    }
}
