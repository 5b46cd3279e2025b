namespace Performix.Analysis.Numerics;

/// <summary>
/// Variances of unit and site effects over the rows (denominator n - 1) and their covariance, in the unit of
/// y squared. Source: as <see cref="TwoWayFixedEffects"/>, which makes it.
/// </summary>
/// <param name="Unit">Variance of the units' effects; a corrected one may be negative.</param>
/// <param name="Site">Variance of the sites' effects; a corrected one may be negative.</param>
/// <param name="Covariance">Their covariance: sorting.</param>
public sealed record TwoWayVariances(double Unit, double Site, double Covariance);
