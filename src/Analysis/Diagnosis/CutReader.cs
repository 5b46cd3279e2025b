using Performix.Analysis.Models;
using Performix.Analysis.Panel;

namespace Performix.Analysis.Diagnosis;

/// <summary>How many reps are below quota, cut by team: misses everywhere point at the system.</summary>
internal static class CutReader
{
    /// <summary>A cell of fewer reps is left out: single people could be worked out from it.</summary>
    private const int SmallestCell = 5;

    public static IReadOnlyList<CutReading> Of(Cohort cohort, IReadOnlyList<TrailingAttainment> trailing)
    {
        var teams = cohort.Reps.ToDictionary(r => r.Id, r => r.Team);
        var cells = trailing
            .Where(t => teams.GetValueOrDefault(t.RepId, "").Length > 0)
            .GroupBy(t => teams[t.RepId])
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToArray();
        var shown = cells.Where(c => c.Count() >= SmallestCell).ToArray();

        // One small cell alone could be had back by taking the others from the whole: the next smallest goes too.
        var hidden = cells.Length - shown.Length;
        var complement = hidden == 1 ? shown.MinBy(c => c.Count())?.Key : null;
        return [.. shown.Where(c => c.Key != complement).Select(Cell)];
    }

    private static CutReading Cell(IGrouping<string, TrailingAttainment> cell)
    {
        var below = CutShare.Of(cell.Count(t => t.Attainment.Value < 1), cell.Count());
        return new CutReading("team", cell.Key, cell.Count(), below);
    }
}
