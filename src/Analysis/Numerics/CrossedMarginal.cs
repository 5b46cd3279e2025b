namespace Performix.Analysis.Numerics;

/// <summary>
/// The log marginal likelihood of a crossed model at given standard-deviation ratios: coefficients, both
/// factors and the residual standard deviation are integrated out exactly.
/// </summary>
/// <remarks>
/// .5 sum(-2 theta_g dim_g) - .5 log|Z'Z + D| - .5 (n - p) log RSS, with flat priors on the fixed columns and
/// Jeffreys' on the residual standard deviation (Lindley and Smith 1972, JRSS B 34:1). Not thread-safe: it
/// owns a workspace. Consumer: <see cref="CrossedPosterior"/>.
/// </remarks>
public sealed class CrossedMarginal
{
    private readonly CrossedDesign _design;
    private readonly double[] _factor;
    private readonly double[] _half;
    private readonly double[] _kept;
    private double _prior;

    /// <summary>Makes the workspace.</summary>
    /// <param name="design">The cross-products of the data.</param>
    public CrossedMarginal(CrossedDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        _design = design;
        _factor = new double[design.Columns * design.Columns];
        _half = new double[design.Columns];
        _kept = new double[design.Columns];
    }

    /// <summary>Residual sum of squares at the last ratios (RSS). Never below a floor of 1e-12.</summary>
    public double ResidualSquares { get; private set; }

    /// <summary>Evaluates and keeps the factor for <see cref="Means"/>.</summary>
    /// <param name="ratios">
    /// Log ratios to the residual sd (theta): first factor, second factor, then each block.
    /// </param>
    /// <returns>
    /// The log marginal likelihood up to a constant of the data; minus infinity where it cannot be had.
    /// </returns>
    public double Evaluate(ReadOnlySpan<double> ratios)
    {
        _prior = Math.Exp(-2 * ratios[_design.EliminatedGroup]);
        var log = Assemble(ratios);
        if (!CrossedCholesky.Factor(_factor, _design.Columns, _design.Envelope))
        {
            return double.NegativeInfinity;
        }

        CrossedCholesky.Forward(_factor, _design.Columns, _design.Envelope, _half);
        var explained = 0.0;
        for (var i = 0; i < _half.Length; i++)
        {
            log -= Math.Log(_factor[(i * _half.Length) + i]);
            explained += _half[i] * _half[i];
        }

        ResidualSquares = Math.Max(ResidualSquares - explained, 1e-12);
        return log - (.5 * _design.FreeRows * Math.Log(ResidualSquares));
    }

    /// <summary>The coefficients' conditional means at the last ratios.</summary>
    /// <returns>Every coefficient; the constant's column does not hold the response's mean.</returns>
    public CrossedCoefficients Means() => Coefficients(0, () => 0);

    /// <summary>One joint draw of all coefficients at the last ratios.</summary>
    /// <param name="residual">Residual standard deviation. Range: 0 or more.</param>
    /// <param name="normal">Independent standard normal numbers.</param>
    /// <returns>Every coefficient.</returns>
    public CrossedCoefficients Draw(double residual, Func<double> normal) => Coefficients(residual, normal);

    // Fills the Schur complement, its right-hand side and RSS; gives the part of the log that needs no
    // factor.
    private double Assemble(ReadOnlySpan<double> ratios)
    {
        Array.Copy(_design.Gram, _factor, _factor.Length);
        Array.Copy(_design.Cross, _half, _half.Length);
        ResidualSquares = _design.Square;
        var log = -_design.EliminatedLevels * ratios[_design.EliminatedGroup];
        foreach (var count in _design.Counts)
        {
            var divisor = count.Rows + _prior;
            CrossedVector.AddScaled(_factor, count.Outer, -1 / divisor);
            CrossedVector.AddScaled(_half, count.Cross, -1 / divisor);
            ResidualSquares -= count.Square / divisor;
            log -= .5 * count.Levels * Math.Log(divisor);
        }

        for (var i = 0; i < _half.Length; i++)
        {
            var group = _design.ColumnGroup[i];
            if (group != CrossedDesign.Flat)
            {
                _factor[(i * _half.Length) + i] += Math.Exp(-2 * ratios[group]);
                log -= ratios[group];
            }
        }

        return log;
    }

    private CrossedCoefficients Coefficients(double residual, Func<double> normal)
    {
        for (var i = 0; i < _kept.Length; i++)
        {
            _kept[i] = _half[i] + (residual * normal());
        }

        CrossedCholesky.Backward(_factor, _kept.Length, _design.Envelope, _kept);
        var eliminated = new double[_design.EliminatedLevels];
        for (var level = 0; level < eliminated.Length; level++)
        {
            var from = _design.Levels[level];
            var precision = from.Count + _prior;
            var noise = residual * normal() / Math.Sqrt(precision);
            eliminated[level] = ((from.ResponseSum - from.Dot(_kept)) / precision) + noise;
        }

        return CrossedCoefficients.From(_design, _kept, eliminated);
    }
}
