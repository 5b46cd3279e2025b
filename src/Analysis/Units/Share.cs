using System.Globalization;

namespace Performix.Analysis.Units;

/// <summary>A part of a whole. 0.25 is a quarter, never 25; attainment above quota is above 1.</summary>
/// <param name="Value">The part. Range: finite; usually 0 or more.</param>
public readonly record struct Share(double Value) : IComparable<Share>
{
    /// <summary>The whole.</summary>
    public static Share One => new(1);

    /// <summary>Nothing of the whole.</summary>
    public static Share Zero => new(0);

    /// <inheritdoc/>
    public int CompareTo(Share other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("0.####", CultureInfo.InvariantCulture);
}
