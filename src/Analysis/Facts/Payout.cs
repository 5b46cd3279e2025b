using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>Variable pay of one rep for [from, to).</summary>
/// <param name="RepId">The rep.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last one.</param>
/// <param name="VariablePay">The money paid.</param>
public sealed record Payout(string RepId, DateOnly From, DateOnly To, Money VariablePay);
