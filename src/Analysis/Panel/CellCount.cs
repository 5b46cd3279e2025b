namespace Performix.Analysis.Panel;

/// <summary>Accounts of one cell in one patch, in two halves: every other account, by id.</summary>
/// <param name="Cell">The cell's number in <see cref="PatchEvidence.Cells"/>.</param>
/// <param name="First">Accounts of the first half.</param>
/// <param name="Second">Accounts of the second half.</param>
public readonly record struct CellCount(int Cell, int First, int Second)
{
    /// <summary>All of them.</summary>
    public int All => First + Second;
}
