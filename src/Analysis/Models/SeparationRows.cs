using Performix.Analysis.Numerics;
using Performix.Analysis.Panel;

namespace Performix.Analysis.Models;

/// <summary>Gathers what the separation test needs of each rep.</summary>
internal static class SeparationRows
{
    private static readonly Func<PatchTraits, double?>[] Columns =
        [t => t.Potential is > 0 ? Math.Log(t.Potential.Value) : null, t => t.LeadQuality, t => t.AccountMix];

    /// <summary>Reps with trailing attainment and activity, with the patch columns that all of them have.</summary>
    public static IReadOnlyList<SeparationRow> Of(Cohort cohort, IReadOnlyList<TrailingAttainment> trailing)
    {
        var window = cohort.Trailing.ToHashSet();
        var composite = ActivityComposite.Of(cohort.Rows.Where(r => window.Contains(r.Period)));
        var active = trailing.Where(t => t.Rows.Any(r => composite.ContainsKey((r.RepId, r.Period)))).ToArray();
        var columns = Columns
            .Where(c => active.SelectMany(t => t.Rows).All(r => c(r.Traits) is not null))
            .ToArray();
        return [.. active.Select(t => new SeparationRow(
            t.RepId,
            t.Attainment.Value,
            t.Rows.Select(r => (r.RepId, r.Period)).Where(composite.ContainsKey).Average(k => composite[k]),
            [.. columns.Select(c => t.Rows.Average(r => c(r.Traits).GetValueOrDefault()))]))];
    }

    /// <summary>Median logging coverage over reps, and how many times the largest is the smallest; nulls where it is
    /// not known.</summary>
    public static (double? Median, double? Unequal) Coverage(IReadOnlyList<TrailingAttainment> trailing)
    {
        double[] shares = [.. trailing
            .Select(t => t.Rows.Select(r => r.Activity?.Logged).OfType<double>().DefaultIfEmpty(double.NaN).Average())
            .Where(s => !double.IsNaN(s))];
        if (shares.Length == 0)
        {
            return (null, null);
        }

        var least = shares.Min();
        return (Quantiles.Median(shares), least > 0 ? shares.Max() / least : double.PositiveInfinity);
    }
}
