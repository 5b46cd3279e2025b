using System.Globalization;

namespace Performix.Analysis.Units;

/// <summary>A low and a high end that hold an unknown value with a stated probability.</summary>
/// <param name="Low">The low end, in the unit of the value.</param>
/// <param name="High">The high end, in the unit of the value; at or above <paramref name="Low"/>.</param>
/// <param name="Level">The probability. Range: 0 to 1; 0.95 unless a definition says otherwise.</param>
public readonly record struct Interval(double Low, double High, double Level)
{
    /// <summary>Whether a value lies inside, ends included.</summary>
    /// <param name="value">The value, in the unit of the ends.</param>
    public bool Holds(double value) => Low <= value && value <= High;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Low:0.###}–{High:0.###}");
}
