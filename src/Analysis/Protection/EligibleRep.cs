namespace Performix.Analysis.Protection;

/// <summary>A rep who may answer in a period, as of its opening.</summary>
/// <param name="Id">The id of the rep in the CRM.</param>
/// <param name="TeamPath">Ids of the managers above the rep, from the top of the tree down to the direct manager;
/// empty for who has none.</param>
public sealed record EligibleRep(string Id, IReadOnlyList<string> TeamPath)
{
    /// <summary>Whether the rep may see bands (a player-coach, a leader). Such a rep is put into no cell: a cell has
    /// K people besides those who may view it (R1).</summary>
    public bool MayView { get; init; }
}
