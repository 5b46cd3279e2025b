using Performix.Analysis.Units;

namespace Performix.Analysis.Protection;

/// <summary>The one statement that is ever made about a cell in a period.</summary>
/// <param name="CellId">The id of the cell.</param>
/// <param name="Name">The name of the cell.</param>
/// <param name="Band">The range.</param>
public sealed record CellRelease(string CellId, string Name, ReleasedBand Band)
{
    /// <summary>How many people the cell has. Range: K or more.</summary>
    public int N => Band.People;
}
