namespace Performix.Sandbox.World;

public sealed record Lead
{
    public required int Number { get; init; }

    public required int Patch { get; init; }

    /// <summary>None where it still waits in the queue.</summary>
    public int? Owner { get; init; }

    public required DateOnly Created { get; init; }

    public required string Source { get; init; }

    public required string Rating { get; init; }

    public required string Status { get; init; }

    public required double Score { get; init; }

    public string? Industry { get; init; }

    public int? Employees { get; init; }

    public DateOnly? Converted { get; init; }

    public int? Deal { get; init; }
}
