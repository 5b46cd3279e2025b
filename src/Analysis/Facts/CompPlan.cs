using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>What a role is paid for selling.</summary>
/// <param name="EffectiveFrom">The first day it holds.</param>
public sealed record CompPlan(DateOnly EffectiveFrom)
{
    /// <summary>The role it is for; empty for every role without one of its own.</summary>
    public string Role { get; init; } = "";

    /// <summary>The variable pay of a quarter at full attainment, where the plan says.</summary>
    public Money? TargetPay { get; init; }

    /// <summary>Pay per unit of money booked, by deal type; the empty type is for all others. Range: 0 to 1.</summary>
    public IReadOnlyDictionary<string, Share> Rates { get; init; } = new Dictionary<string, Share>();

    /// <summary>Higher rates above an attainment, lowest first.</summary>
    public IReadOnlyList<Accelerator> Accelerators { get; init; } = [];

    /// <summary>The most that is paid, as a multiple of target pay; null where there is no cap.</summary>
    public Ratio? Cap { get; init; }
}
