namespace Performix.Analysis.Numerics;

/// <summary>A statistic that is chi-squared where the groups do not differ.</summary>
/// <remarks>
/// Source: Pearson (1900). Consumer: <see cref="ShareHeterogeneity"/>, <see cref="SeveralSamples"/>.
/// </remarks>
/// <param name="Statistic">The statistic. Range: 0 or above.</param>
/// <param name="Degrees">Degrees of freedom. 0 where there is nothing to compare.</param>
public sealed record ChiSquaredTest(double Statistic, int Degrees)
{
    /// <summary>Upper tail area; 1 without degrees of freedom.</summary>
    public double P => Degrees > 0 ? TailAreas.ChiSquaredUpper(Statistic, Degrees) : 1;
}
