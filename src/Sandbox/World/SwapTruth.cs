namespace Performix.Sandbox.World;

/// <summary>
/// Expected attainment of the truly best rep in the truly worst patch, and of the worst rep in the best.
/// </summary>
public sealed record SwapTruth(
    int Top, int BottomPatch, double TopInBottom, int Bottom, int TopPatch, double BottomInTop);
