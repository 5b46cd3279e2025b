using System.Globalization;

namespace Performix.Analysis.Units;

/// <summary>A value worked out from data, with its interval.</summary>
/// <param name="Value">The value itself.</param>
/// <param name="Interval">Where the unknown true value lies, at the interval's level.</param>
public readonly record struct Estimate(double Value, Interval Interval)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:0.###} ({Interval})");
}
