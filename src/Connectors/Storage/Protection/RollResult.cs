using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>What is published of a period, written once.</summary>
/// <param name="At">When it was drawn.</param>
/// <param name="Cells">One release for each cell.</param>
/// <param name="Reason">The top reason of the organisation; null where none is released.</param>
internal sealed record RollResult(DateTimeOffset At, IReadOnlyList<CellRelease> Cells, FlagReason? Reason);
