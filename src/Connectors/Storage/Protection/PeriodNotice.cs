using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>What may be said of a period that is not published: dates and membership.</summary>
/// <param name="Period">The id of the period.</param>
/// <param name="Policy">Its policy, the closing moment included.</param>
/// <param name="IsTooSmall">Whether the organisation was too small when it opened.</param>
/// <param name="People">Eligible people at the opening.</param>
public sealed record PeriodNotice(string Period, ProtectionPolicy Policy, bool IsTooSmall, int People);
