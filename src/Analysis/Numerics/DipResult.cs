namespace Performix.Analysis.Numerics;

/// <summary>Hartigan's dip: how far a sample is from the nearest distribution with one mode.</summary>
/// <remarks>Source and consumer: see <see cref="Hartigan"/>.</remarks>
/// <param name="Dip">Largest distance between the two distribution functions. Range: 1/(2n) to 1/4.</param>
/// <param name="P">
/// Chance of such a dip or a larger one in a uniform sample, the hardest with one mode.
/// </param>
/// <param name="Modal">The interval of values where the nearest such distribution has its mode.</param>
/// <param name="Count">Values.</param>
public sealed record DipResult(double Dip, double P, Limits Modal, int Count);
