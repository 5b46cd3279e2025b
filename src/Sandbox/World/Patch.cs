namespace Performix.Sandbox.World;

/// <summary>One territory: the accounts that its holder may sell to.</summary>
public sealed record Patch
{
    public required int Number { get; init; }

    public required string Name { get; init; }

    public required string Segment { get; init; }

    /// <summary>Index into <see cref="SalesWorld.Regions"/>.</summary>
    public required int Region { get; init; }

    public required int FirstAccount { get; init; }

    public required int Accounts { get; init; }

    public required DateOnly Since { get; init; }
}
