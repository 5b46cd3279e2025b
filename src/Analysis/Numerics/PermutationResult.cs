namespace Performix.Analysis.Numerics;

/// <summary>How many arrangements were at least as extreme as the observed one.</summary>
/// <remarks>
/// Source: Fisher (1935); Phipson and Smyth (2010, SAGMB 9:39). Consumer: tests for small teams.
/// </remarks>
/// <param name="AtLeast">
/// Arrangements whose statistic is at least as large in size, the observed one included.
/// </param>
/// <param name="Total">Arrangements tried, the observed one included. Range: 1 or more.</param>
public sealed record PermutationResult(long AtLeast, long Total)
{
    /// <summary>Two-sided p-value. Never 0.</summary>
    public double P => (double)AtLeast / Total;
}
