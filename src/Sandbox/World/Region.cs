namespace Performix.Sandbox.World;

/// <summary>The patches under one manager.</summary>
public sealed record Region(int Number, string Name, string Segment, int Manager);
