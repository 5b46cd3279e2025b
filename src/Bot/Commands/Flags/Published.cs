using Performix.Analysis.Protection;

namespace Performix.Bot.Commands.Flags;

/// <summary>What one line is answered with.</summary>
/// <param name="Cells">The releases.</param>
/// <param name="Merged">Released cells of more than one given cell: the ids of those, by the new id.</param>
/// <param name="Closed">The given ids that cannot be published.</param>
internal sealed record Published(
    IReadOnlyList<CellRelease> Cells,
    IReadOnlyList<(string Id, IReadOnlyList<string> Of)> Merged,
    IReadOnlyList<string> Closed);
