using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// F of a block of terms beside others for many responses: what the block explains is the length of the
/// response in the block's own directions. Source: Frisch and Waugh (1933), Lovell (1963). Consumer:
/// <see cref="FreedmanLane"/>.
/// </summary>
internal sealed class BlockProjection
{
    private readonly ThinQr _all;
    private readonly int _restTerms;
    private readonly int _residualDegreesOfFreedom;

    public BlockProjection(Matrix<double> rest, Matrix<double> block, int residualDegreesOfFreedom)
    {
        _all = ThinQr.Of(rest.Append(block));
        _restTerms = rest.ColumnCount;
        _residualDegreesOfFreedom = residualDegreesOfFreedom;
    }

    /// <summary>F of the block; null where nothing is left to compare with.</summary>
    public double? F(double[] response)
    {
        var along = _all.Along(response);
        var explained = along.Skip(_restTerms).Sum(v => v * v);
        var length = response.Sum(v => v * v);
        var left = length - along.Sum(v => v * v);

        return left > 1e-12 * length
            ? explained / (along.Length - _restTerms) / (left / _residualDegreesOfFreedom)
            : null;
    }
}
