using Performix.Sandbox.World;

namespace Performix.Sandbox.Org.Objects;

/// <summary>
/// One activity, made when somebody asks for it; always the same for the same place in the same cell.
/// </summary>
/// <param name="Cell">Where it is counted.</param>
/// <param name="Number">Among all rows of its object.</param>
/// <param name="Day">Workdays of the seat in order, so that it never falls within a cell.</param>
internal sealed record ActivityRow(ActivityCell Cell, long Number, DateOnly Day)
{
    /// <summary>A number of its own for each use, so that its values do not go together.</summary>
    public ulong Chance(long use) => Dice.Hash(Number, use);
}
