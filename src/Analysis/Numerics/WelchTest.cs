namespace Performix.Analysis.Numerics;

/// <summary>Welch's t for the difference of two means whose variances may differ.</summary>
/// <remarks>Source: Welch (1947, Biometrika 34:28). Consumer: <see cref="TwoSamples"/>.</remarks>
/// <param name="Difference">First mean less second mean, in the unit of the values.</param>
/// <param name="T">Student's t of the difference.</param>
/// <param name="Degrees">Welch-Satterthwaite degrees of freedom, not whole.</param>
/// <param name="P">Two-sided p of no difference.</param>
/// <param name="Interval">Interval of the difference, in the unit of the values.</param>
public sealed record WelchTest(double Difference, double T, double Degrees, double P, Limits Interval);
