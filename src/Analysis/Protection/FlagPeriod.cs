namespace Performix.Analysis.Protection;

/// <summary>One period of flags, with the policy it opened with.</summary>
/// <param name="Id">How people name it, <c>2026-Q3</c>.</param>
/// <param name="Opens">When answers are first taken.</param>
/// <param name="Policy">The policy, its closing moment included. Frozen.</param>
/// <param name="State">Where it stands.</param>
public sealed record FlagPeriod(string Id, DateTimeOffset Opens, ProtectionPolicy Policy, PeriodState State)
{
    /// <summary>Whether an answer that arrives at a moment is taken.</summary>
    /// <param name="at">The moment.</param>
    public bool Takes(DateTimeOffset at) => State == PeriodState.Open && Opens <= at && at < Policy.Closes;
}
