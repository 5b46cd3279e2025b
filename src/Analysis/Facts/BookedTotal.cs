using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>What a rep was credited with in a period, where the source has the total and not the
/// opportunities.</summary>
/// <param name="RepId">The rep.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last one.</param>
/// <param name="Bookings">The credited closed-won amount.</param>
public sealed record BookedTotal(string RepId, DateOnly From, DateOnly To, Money Bookings)
{
    /// <summary>How many opportunities were won, where known.</summary>
    public int? Won { get; init; }

    /// <summary>How many opportunities were lost, where known.</summary>
    public int? Lost { get; init; }
}
