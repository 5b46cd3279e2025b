namespace Performix.Sandbox.World;

/// <summary>What makes the difference between the reps of a world.</summary>
public enum Scenario
{
    Patch,
    People,
    Mixed,
    Noise,
    NoMoves,
    Messy,
}
