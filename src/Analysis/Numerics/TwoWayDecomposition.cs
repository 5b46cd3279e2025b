namespace Performix.Analysis.Numerics;

/// <summary>
/// Unit and site variances of a two-way fixed-effects model, plain and corrected for the noise in the
/// estimated effects. A point cross-check: there are no intervals, and in small samples the corrected figures
/// scatter by more than their size. Source: as <see cref="TwoWayFixedEffects"/>, which makes it.
/// </summary>
public sealed record TwoWayDecomposition
{
    /// <summary>
    /// Rows used, as positions in the data, by unit and then by position. Print their share of all rows.
    /// </summary>
    public required IReadOnlyList<int> Rows { get; init; }

    /// <summary>Number of units.</summary>
    public required int Units { get; init; }

    /// <summary>Number of sites.</summary>
    public required int Sites { get; init; }

    /// <summary>Units seen at two sites or more.</summary>
    public required int Movers { get; init; }

    /// <summary>Pairs of unit and site that occur.</summary>
    public required int Matches { get; init; }

    /// <summary>Mean of y over the rows used, before controls are taken out.</summary>
    public required double Mean { get; init; }

    /// <summary>Variance of y over the rows used, before controls are taken out.</summary>
    public required double Variance { get; init; }

    /// <summary>Coefficients of the controls; empty without controls.</summary>
    public required IReadOnlyList<double> ControlCoefficients { get; init; }

    /// <summary>From the estimated effects as they are: variances too high, covariance too low.</summary>
    public required TwoWayVariances PlugIn { get; init; }

    /// <summary>
    /// Corrected under equal noise variances (Andrews et al. 2008, JRSSA 171); null at match level and where
    /// no degrees of freedom are left.
    /// </summary>
    public required TwoWayVariances? Homoskedastic { get; init; }

    /// <summary>Noise variance under equal variances; null as the former.</summary>
    public required double? HomoskedasticNoise { get; init; }

    /// <summary>Corrected leave-one-out, noise variances free (Kline, Saggio and Solvsten 2020).</summary>
    public required TwoWayVariances LeaveOut { get; init; }

    /// <summary>
    /// Leverage of each row used, or of each match in order of unit and site. Range: 0 to 1; at match level 1
    /// for units at one site only, whose noise is judged row by row.
    /// </summary>
    public required IReadOnlyList<double> Leverage { get; init; }

    /// <summary>
    /// Unbiased noise variance of each row or match, in the order of the leverages; single ones may be
    /// negative.
    /// </summary>
    public required IReadOnlyList<double> NoiseVariances { get; init; }
}
