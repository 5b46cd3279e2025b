namespace Performix.Analysis.Numerics;

/// <summary>Two ends of an interval on a number line, in the unit of the estimate they belong to.</summary>
/// <remarks>Source: none, a pair. Consumer: every routine here that gives an interval.</remarks>
/// <param name="Low">Lower end. May be negative infinity where a routine says so.</param>
/// <param name="High">Upper end. At or above <paramref name="Low"/>.</param>
public sealed record Limits(double Low, double High)
{
    /// <summary>Whether a value lies inside or on an end.</summary>
    public bool Contains(double value) => Low <= value && value <= High;
}
