namespace Performix.Analysis.Numerics;

/// <summary>
/// Cholesky factor of a symmetric matrix whose rows begin with zeros (envelope storage in a full square).
/// </summary>
/// <remarks>
/// George and Liu 1981, Computer Solution of Large Sparse Positive Definite Systems, chapter 4.
/// </remarks>
internal static class CrossedCholesky
{
    /// <summary>First column of each row that is not zero in at least one of the matrices.</summary>
    public static int[] Envelope(int size, IReadOnlyList<double[]> lower)
    {
        var first = new int[size];
        for (var row = 0; row < size; row++)
        {
            var column = 0;
            while (column < row && lower.All(m => m[(row * size) + column] == 0))
            {
                column++;
            }

            first[row] = column;
        }

        return first;
    }

    /// <summary>
    /// Factors in place: L replaces the lower triangle. False where a pivot is not positive.
    /// </summary>
    public static bool Factor(double[] matrix, int size, int[] first)
    {
        for (var i = 0; i < size; i++)
        {
            var row = matrix.AsSpan(i * size, size);
            for (var j = first[i]; j < i; j++)
            {
                var from = Math.Max(first[i], first[j]);
                var other = matrix.AsSpan(j * size, size);
                row[j] = (row[j] - CrossedVector.Dot(row[from..j], other[from..j])) / other[j];
            }

            var own = row[first[i]..i];
            var pivot = row[i] - CrossedVector.Dot(own, own);
            if (!(pivot > 1e-14 * row[i]))
            {
                return false;
            }

            row[i] = Math.Sqrt(pivot);
        }

        return true;
    }

    /// <summary>Solves L x = c in place.</summary>
    public static void Forward(double[] factor, int size, int[] first, Span<double> vector)
    {
        for (var i = 0; i < size; i++)
        {
            var from = first[i];
            var dot = CrossedVector.Dot(factor.AsSpan((i * size) + from, i - from), vector[from..i]);
            vector[i] = (vector[i] - dot) / factor[(i * size) + i];
        }
    }

    /// <summary>Solves L' x = c in place.</summary>
    public static void Backward(double[] factor, int size, int[] first, Span<double> vector)
    {
        for (var i = size - 1; i >= 0; i--)
        {
            var value = vector[i] / factor[(i * size) + i];
            vector[i] = value;
            CrossedVector.AddScaled(
                vector[first[i]..i], factor.AsSpan((i * size) + first[i], i - first[i]), -value);
        }
    }
}
