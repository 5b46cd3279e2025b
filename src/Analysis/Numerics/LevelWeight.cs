using System.Runtime.InteropServices;

namespace Performix.Analysis.Numerics;

/// <summary>
/// The weight of one level's effect in a prediction. Source: own notation. Consumer:
/// <see cref="MixedFit.Predict"/>.
/// </summary>
/// <param name="Factor">Position of the grouping in the data.</param>
/// <param name="Level">Level of the grouping. Range: 0 to its count - 1.</param>
/// <param name="Weight">Range: any.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LevelWeight(int Factor, int Level, double Weight = 1);
