using System.Globalization;

namespace Performix.Analysis.Protection;

/// <summary>The privacy loss of one release, as an exact fraction: the sampler knows no floating point.</summary>
/// <param name="Numerator">Range: 1 or more.</param>
/// <param name="Denominator">Range: 1 or more.</param>
public readonly record struct Epsilon(int Numerator, int Denominator)
{
    /// <summary>The value, for formulas and words.</summary>
    public double Value => (double)Numerator / Denominator;

    /// <summary>Reads a setting such as 0.75 to three digits after the point.</summary>
    /// <param name="value">The setting. Range: above 0.</param>
    public static Epsilon Of(decimal value)
    {
        var thousandths = (int)decimal.Round(value * 1000);
        var shared = (int)System.Numerics.BigInteger.GreatestCommonDivisor(thousandths, 1000);
        return new Epsilon(thousandths / shared, 1000 / shared);
    }

    /// <summary>A fraction of this loss.</summary>
    /// <param name="parts">How many parts it is split into. Range: 1 or more.</param>
    public Epsilon Over(int parts) => this with { Denominator = Denominator * parts };

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("0.###", CultureInfo.InvariantCulture);
}
