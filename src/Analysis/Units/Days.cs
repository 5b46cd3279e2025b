using System.Globalization;

namespace Performix.Analysis.Units;

/// <summary>A length of time in days.</summary>
/// <param name="Value">The number of days. Range: finite.</param>
public readonly record struct Days(double Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("0.#", CultureInfo.InvariantCulture) + " d";
}
