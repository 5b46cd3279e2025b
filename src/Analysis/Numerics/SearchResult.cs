namespace Performix.Analysis.Numerics;

/// <summary>Where a search ended. Made by <see cref="NewtonSearch"/>.</summary>
/// <param name="Point">The lowest point found.</param>
/// <param name="Value">The function there.</param>
/// <param name="Converged">Whether the slope vanished there.</param>
internal sealed record SearchResult(double[] Point, double Value, bool Converged);
