using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>The share of a full quota expected of a rep by months in the seat.</summary>
/// <param name="EffectiveFrom">The first day it holds.</param>
/// <param name="Months">The share in the first month, the second, ...; from then on it is the whole.</param>
public sealed record RampSchedule(DateOnly EffectiveFrom, IReadOnlyList<Share> Months)
{
    /// <summary>The role it is for; empty for every role without one of its own.</summary>
    public string Role { get; init; } = "";

    /// <summary>The share expected in a month; the whole before the seat began is never asked for.</summary>
    /// <param name="monthsInSeat">Whole months since the seat began. Range: 0 or more.</param>
    public Share ShareAt(int monthsInSeat) => monthsInSeat < Months.Count ? Months[monthsInSeat] : Share.One;
}
