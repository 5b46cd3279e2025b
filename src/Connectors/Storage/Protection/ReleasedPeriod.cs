using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>All that was published of one period, the same for everybody.</summary>
/// <param name="Period">The id of the period.</param>
/// <param name="Closed">When answers ended.</param>
/// <param name="Policy">The policy that it was released under.</param>
/// <param name="Groups">One blurred range for each group.</param>
/// <param name="Reason">The reason named most in the whole organisation; null where none is released in this period,
/// <see cref="FlagReason.None"/> where none stands out.</param>
public sealed record ReleasedPeriod(
    string Period,
    DateTimeOffset Closed,
    ProtectionPolicy Policy,
    IReadOnlyList<ReleasedGroup> Groups,
    FlagReason? Reason);
