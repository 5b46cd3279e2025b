namespace Performix.Analysis.Protection;

/// <summary>Cuts the organisation into reporting cells, from membership alone (R2).</summary>
/// <remarks>
/// The manager tree is walked bottom-up. A team (the direct reports of one manager) of K or more is a cell. At each
/// manager the smaller teams below, in ordinal order of their ids, are merged until K is reached, again and again;
/// what is left over joins the cell before it in the walk of that branch; where the branch has no cell, it moves up. No
/// team is ever split. Who may view bands is in no cell (R1), so that each cell has K others.
/// </remarks>
public static class CellRule
{
    /// <summary>Forms the cells.</summary>
    /// <param name="reps">The eligible reps, in any order.</param>
    /// <param name="policy">The policy that the period opens with.</param>
    /// <param name="teamNames">Names of teams by the id of their manager; a team without one shows its id.</param>
    public static Partition Form(
        IEnumerable<EligibleRep> reps, ProtectionPolicy policy, IReadOnlyDictionary<string, string> teamNames)
    {
        policy.Check();
        var root = new TeamNode("");
        foreach (var rep in reps.Where(r => !r.MayView).OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            root.At(rep.TeamPath).Add(rep.Id);
        }

        var (groups, left) = root.Merge(policy.SmallestCell);
        return new Partition(
            [.. groups.Select(g => g.ToCell(teamNames)).OrderBy(c => c.Id, StringComparer.Ordinal)],
            left.IsEmpty ? [] : [left.ToCell(teamNames)]);
    }
}
