using Performix.Analysis.Panel;

namespace Performix.Analysis.Models;

/// <summary>How much one rep's square root of attainment moves from period to period around its own level.</summary>
public static class PeriodNoise
{
    /// <summary>Pooled standard deviation within reps, period means taken out first; the tail uses it where the
    /// decomposition has no residual of its own.</summary>
    /// <param name="rows">Shown rows of one cohort.</param>
    /// <returns>The standard deviation; null where no rep has two rows.</returns>
    public static double? Of(IEnumerable<RepQuarter> rows)
    {
        var roots = rows
            .Where(r => r.Attainment is not null)
            .Select(r => (r.RepId, r.Period, Root: Math.Sqrt(Math.Max(0, r.Attainment.GetValueOrDefault().Value))))
            .ToArray();
        var byPeriod = roots.GroupBy(r => r.Period).ToDictionary(g => g.Key, g => g.Average(r => r.Root));
        var reps = roots
            .Select(r => (r.RepId, Root: r.Root - byPeriod[r.Period]))
            .GroupBy(r => r.RepId)
            .Where(g => g.Count() > 1)
            .ToArray();
        var free = reps.Sum(g => g.Count() - 1) - (byPeriod.Count - 1);
        var squares = reps.Sum(g => g.Sum(r => Math.Pow(r.Root - g.Average(x => x.Root), 2)));
        return free > 0 ? Math.Sqrt(squares / free) : null;
    }
}
