using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>One group of a published period.</summary>
/// <param name="Release">Its blurred range.</param>
/// <param name="Members">The ids of its people, as of the opening.</param>
/// <param name="IsComparable">Whether the same people were a group in the period published before; true where there
/// was none, since then nothing is compared.</param>
public sealed record ReleasedGroup(CellRelease Release, IReadOnlyList<string> Members, bool IsComparable);
