namespace Performix.Sandbox.World;

/// <summary>
/// The money asked of one rep for one quarter in one patch, whole whatever part of it the rep was there.
/// </summary>
public sealed record Quota(int Number, int Person, int Patch, Quarter Quarter, decimal Amount);
