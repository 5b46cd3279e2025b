using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Builds design matrices: one row an observation, one column a term. Consumers: every caller of
/// <see cref="LeastSquares"/> and of the crossed mixed model.
/// </summary>
public static class Design
{
    /// <summary>A column of ones followed by the given columns.</summary>
    /// <param name="rows">Number of observations. Range: 1 and up.</param>
    /// <param name="columns">Each of length <paramref name="rows"/>; may be none.</param>
    /// <returns>A dense matrix of <paramref name="rows"/> by 1 + the number of columns.</returns>
    /// <exception cref="ArgumentException">A column has another length.</exception>
    public static Matrix<double> WithIntercept(
        int rows, params IReadOnlyList<IReadOnlyList<double>> columns) =>
        Of(rows, [Enumerable.Repeat(1.0, rows).ToArray(), .. columns]);

    /// <summary>The given columns side by side, without a column of ones.</summary>
    /// <param name="rows">Number of observations. Range: 1 and up.</param>
    /// <param name="columns">Each of length <paramref name="rows"/>; at least one.</param>
    /// <returns>A dense matrix of <paramref name="rows"/> by the number of columns.</returns>
    /// <exception cref="ArgumentException">A column has another length.</exception>
    public static Matrix<double> Of(int rows, params IReadOnlyList<IReadOnlyList<double>> columns)
    {
        var wrong = columns.FirstOrDefault(c => c.Count != rows);
        if (wrong is not null)
        {
            throw new ArgumentException(
                $"A column of {wrong.Count} in a design of {rows} rows.", nameof(columns));
        }

        return Matrix<double>.Build.DenseOfColumns(rows, columns.Count, columns);
    }

    /// <summary>0/1 columns for the levels of a factor, the lowest level left out as the reference.</summary>
    /// <param name="levels">One level a row, in any integer coding.</param>
    /// <returns>
    /// One column a level above the lowest, in ascending order of level; none where only one level occurs.
    /// </returns>
    public static IReadOnlyList<IReadOnlyList<double>> Dummies(IReadOnlyList<int> levels) =>
        [.. levels.Distinct().Order().Skip(1)
            .Select(level => levels.Select(v => v == level ? 1.0 : 0).ToArray())];
}
