namespace Performix.Analysis.Numerics;

/// <summary>
/// A joint test that several linear functions of coefficients are zero. Source: Wald (1943, Trans. AMS 54).
/// Made by <see cref="Wald"/> and by the fits.
/// </summary>
public sealed record WaldResult
{
    /// <summary>b'V^-1 b. Range: 0 and up.</summary>
    public required double ChiSquared { get; init; }

    /// <summary>Number of functions tested, q. Range: 1 and up.</summary>
    public required int Restrictions { get; init; }

    /// <summary>Degrees of freedom of the variance; null where the normal limit is used.</summary>
    public required double? ResidualDegreesOfFreedom { get; init; }

    /// <summary>ChiSquared over q.</summary>
    public double F => ChiSquared / Restrictions;

    /// <summary>
    /// Probability of a value as large under the null: by F(q, residual degrees of freedom), or by
    /// chi-squared(q) where the latter are null. Range: 0 to 1.
    /// </summary>
    public double P => ResidualDegreesOfFreedom is { } df
        ? TailAreas.FisherUpper(F, Restrictions, df)
        : TailAreas.ChiSquaredUpper(ChiSquared, Restrictions);

    internal static WaldResult From(double chiSquared, int restrictions, double? residual) =>
        new() { ChiSquared = chiSquared, Restrictions = restrictions, ResidualDegreesOfFreedom = residual };
}
