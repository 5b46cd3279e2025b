namespace Performix.Analysis.Numerics;

/// <summary>Leave-one-out values of a statistic and the standard error they give.</summary>
/// <remarks>
/// Source: Tukey (1958); Efron and Tibshirani (1993, An Introduction to the Bootstrap, eq. 11.5).
/// Consumer: standard errors of inequality measures; the acceleration of the BCa bootstrap.
/// </remarks>
public static class Jackknife
{
    /// <summary>The statistic with each row left out in turn.</summary>
    /// <param name="count">Rows. Range: 2 or more, else <see cref="ArgumentOutOfRangeException"/>.</param>
    /// <param name="statistic">The statistic of the rows with the given indices.</param>
    public static double[] LeaveOneOut(int count, Func<IReadOnlyList<int>, double> statistic)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        var rows = Enumerable.Range(0, count).ToArray();
        return [.. rows.Select(left => statistic([.. rows.Where(r => r != left)]))];
    }

    /// <summary>Standard error of a smooth statistic, in the statistic's unit. Not for medians.</summary>
    /// <param name="values">The sample. Range: 2 values or more.</param>
    /// <param name="statistic">The statistic of a sample.</param>
    public static double StandardError(IReadOnlyList<double> values, Func<IReadOnlyList<double>, double> statistic)
    {
        var left = LeaveOneOut(values.Count, rows => statistic([.. rows.Select(r => values[r])]));
        var mean = left.Average();
        return Math.Sqrt((left.Length - 1.0) / left.Length * left.Sum(v => (v - mean) * (v - mean)));
    }
}
