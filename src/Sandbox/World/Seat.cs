namespace Performix.Sandbox.World;

/// <summary>
/// One rep in one patch for one quarter, or the part of it from <paramref name="From"/> on.
/// </summary>
public sealed record Seat(int Person, int Patch, Quarter Quarter, DateOnly From);
