using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// What a mixed model is fitted to: y = X b + one random intercept a grouping + noise. Groupings may be
/// crossed or nested in any way. Source: Bates et al. (2015, JSS 67(1)). Consumer: <see cref="MixedModel"/>.
/// </summary>
public sealed record MixedData
{
    /// <summary>X: n rows by p columns, the column of ones among them (<see cref="Design"/>).</summary>
    public required Matrix<double> Fixed { get; init; }

    /// <summary>y: n observations.</summary>
    public required IReadOnlyList<double> Response { get; init; }

    /// <summary>The groupings with a random intercept, 1 to 3 of them, each over the n rows.</summary>
    public required IReadOnlyList<GroupFactor> Factors { get; init; }

    /// <summary>Number of rows, n.</summary>
    public int Rows => Response.Count;

    /// <summary>Number of fixed terms, p.</summary>
    public int Terms => Fixed.ColumnCount;

    internal static void Check(MixedData data)
    {
        if (data.Fixed.RowCount != data.Rows || data.Factors.Any(f => f.Levels.Count != data.Rows))
        {
            var lengths = string.Join(", ", data.Factors.Select(f => f.Levels.Count));
            throw new ArgumentException(
                $"{data.Rows} values, a design of {data.Fixed.RowCount} rows, groupings of {lengths} rows.",
                nameof(data));
        }

        if (data.Factors.Count is < 1 or > 3)
        {
            throw new ArgumentException(
                $"{data.Factors.Count} groupings; one to three can be fitted.", nameof(data));
        }

        if (!data.Response.All(double.IsFinite) || !data.Fixed.Enumerate().All(double.IsFinite))
        {
            throw new ArgumentException("A value of the design or of y is not finite.", nameof(data));
        }
    }
}
