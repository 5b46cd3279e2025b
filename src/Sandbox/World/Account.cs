namespace Performix.Sandbox.World;

public sealed record Account
{
    public required int Number { get; init; }

    public required int Patch { get; init; }

    public required string Name { get; init; }

    public required string Type { get; init; }

    /// <summary>As on record: blank where nobody filled it in.</summary>
    public string? Industry { get; init; }

    public int? Employees { get; init; }

    public decimal? Revenue { get; init; }

    public required string State { get; init; }

    public required DateOnly Created { get; init; }

    /// <summary>Relative chance that a won deal of the patch is with this account.</summary>
    internal double Propensity { get; init; }

    /// <summary>Relative size of its deals.</summary>
    internal double Value { get; init; }
}
