namespace Performix.Sandbox.World;

/// <summary>Someone with a user in the org.</summary>
public sealed record Person
{
    public required int Number { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required PersonKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The cohort's segment; none above the segments.</summary>
    public string? Segment { get; init; }

    /// <summary>Number of the person this one reports to; none for the leader.</summary>
    public int? Manager { get; init; }

    public required DateOnly Start { get; init; }

    /// <summary>First day after the last in seat; none while employed.</summary>
    public DateOnly? End { get; init; }

    public bool IsActive => End is null;
}
