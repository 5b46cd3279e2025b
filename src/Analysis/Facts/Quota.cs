using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>Money asked of one rep for [from, to).</summary>
/// <param name="RepId">The rep.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last one.</param>
/// <param name="Amount">The quota. Range: 0 or more; attainment is unknown where it is 0.</param>
public sealed record Quota(string RepId, DateOnly From, DateOnly To, Money Amount)
{
    /// <summary>True where the amount is already for the time in the seat, as in files; it is not prorated
    /// again.</summary>
    public bool ForTimeInSeat { get; init; }

    /// <summary>The patch the quota was set on, where the source says it.</summary>
    public string? PatchId { get; init; }
}
