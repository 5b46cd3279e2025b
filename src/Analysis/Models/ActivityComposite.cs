using Performix.Analysis.Panel;
using Performix.Analysis.Units;

namespace Performix.Analysis.Models;

/// <summary>Activity as one figure: the mean z-score, within cohort-period, of the rates that are present.</summary>
public static class ActivityComposite
{
    private static readonly Func<ActivityRates, double?>[] Rates = [a => a.Calls, a => a.Demos, a => a.Emails];

    /// <summary>The figure of each row that has any rate.</summary>
    /// <param name="rows">Rows of one cohort.</param>
    /// <returns>Mean z-scores by rep and period; 0 is the average of the period.</returns>
    public static IReadOnlyDictionary<(string RepId, Period Period), double> Of(IEnumerable<RepQuarter> rows) => rows
        .Where(r => r.Activity is not null)
        .GroupBy(r => r.Period)
        .SelectMany(period => Rates.SelectMany(rate => Scores([.. period], rate)))
        .GroupBy(s => (s.Row.RepId, s.Row.Period), s => s.Score)
        .ToDictionary(g => g.Key, g => g.Average());

    private static IEnumerable<(RepQuarter Row, double Score)> Scores(
        RepQuarter[] rows, Func<ActivityRates, double?> rate)
    {
        var known = rows
            .Select(r => (Row: r, Value: r.Activity is { } a ? rate(a) : null))
            .Where(r => r.Value is not null)
            .Select(r => (r.Row, Value: r.Value.GetValueOrDefault()))
            .ToArray();
        if (known.Length < 2)
        {
            return [];
        }

        var mean = known.Average(k => k.Value);
        var spread = Math.Sqrt(known.Average(k => (k.Value - mean) * (k.Value - mean)));
        return spread > 0 ? known.Select(k => (k.Row, (k.Value - mean) / spread)) : [];
    }
}
