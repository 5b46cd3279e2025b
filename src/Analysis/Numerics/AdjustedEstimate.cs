namespace Performix.Analysis.Numerics;

/// <summary>
/// A coefficient as it would stand beside a confounder of stated strength. Source: Cinelli and Hazlett
/// (2020). Made by <see cref="Sensitivity"/>.
/// </summary>
public sealed record AdjustedEstimate
{
    /// <summary>Partial R2 of the confounder with the term. Range: 0 to below 1.</summary>
    public required double WithTerm { get; init; }

    /// <summary>Partial R2 of the confounder with y given the term. Range: 0 to 1.</summary>
    public required double WithResponse { get; init; }

    /// <summary>Size of the bias, in the unit of the estimate. Range: 0 and up.</summary>
    public required double Bias { get; init; }

    /// <summary>The estimate less the bias, toward zero; its sign turns where the bias is larger.</summary>
    public required double Estimate { get; init; }

    /// <summary>Its standard error. Range: 0 and up; 0 where the confounder explains y wholly.</summary>
    public required double StandardError { get; init; }

    /// <summary>Estimate over its standard error; null where that is 0.</summary>
    public double? T => StandardError > 0 ? Estimate / StandardError : null;
}
