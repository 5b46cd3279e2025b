using System.Globalization;

namespace Performix.Analysis.Units;

/// <summary>How many times one quantity is another: 3.2 is written 3.2×.</summary>
/// <param name="Value">The quotient. Range: finite.</param>
public readonly record struct Ratio(double Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("0.##", CultureInfo.InvariantCulture) + "×";
}
