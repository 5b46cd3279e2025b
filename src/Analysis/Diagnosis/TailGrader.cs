using System.Globalization;
using Performix.Analysis.Models;
using Performix.Analysis.Panel;
using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>Grades the tail by certainty, never by rank (definitions 5.3).</summary>
internal static class TailGrader
{
    private static readonly string TooFew = string.Create(
        CultureInfo.InvariantCulture,
        $"Fewer than {PanelRules.TrailingMinimum} of the last {PanelRules.TrailingPeriods} periods are usable.");

    public static IReadOnlyList<RepReading> Grade(
        Cohort cohort, IReadOnlyList<TrailingAttainment> trailing, double? noise, long seed)
    {
        var deals = trailing.SelectMany(t => t.Rows).SelectMany(r => r.Deals).Order().ToArray();
        var byRep = trailing.ToDictionary(t => t.RepId);
        return [.. cohort.Reps
            .Where(rep => cohort.Rows.Any(r => r.RepId == rep.Id))
            .Select(rep => byRep.TryGetValue(rep.Id, out var own)
                ? Graded(cohort, own, RangeOf(own, deals, noise, seed))
                : Ungraded(cohort, rep.Id))];
    }

    /// <summary>Whether the rep is still ramping in the cohort's last closed period.</summary>
    private static bool Ramping(Cohort cohort, string repId) =>
        cohort.Rows.LastOrDefault(r => r.RepId == repId) is { Ramping: true };

    private static Interval? RangeOf(
        TrailingAttainment own, IReadOnlyList<double> cohortDeals, double? noise, long seed)
    {
        if (cohortDeals.Count > 0)
        {
            return TailInterval.FromDeals(own, cohortDeals, seed);
        }

        return noise is { } sd ? TailInterval.FromTotals(own, sd) : null;
    }

    private static RepReading Graded(Cohort cohort, TrailingAttainment own, Interval? range)
    {
        var grade = Ramping(cohort, own.RepId) ? TailGrade.Ramping : GradeOf(own.Attainment.Value, range);
        return new RepReading
        {
            Id = own.RepId,
            Attainment = own.Attainment.Value,
            Range = range,
            Periods = own.Rows.Count,
            Tail = grade,
            Reading = Words(own, range),
        };
    }

    private static TailGrade GradeOf(double attainment, Interval? range) => (attainment, range) switch
    {
        ( >= 1, _) => TailGrade.Not,
        (_, { High: < 0.8 }) => TailGrade.Deep,
        (_, { High: < 1 }) => TailGrade.Confirmed,
        _ => TailGrade.Probable,
    };

    private static RepReading Ungraded(Cohort cohort, string repId)
    {
        var ramping = Ramping(cohort, repId);
        return new RepReading
        {
            Id = repId,
            Attainment = null,
            Periods = 0,
            Tail = ramping ? TailGrade.Ramping : null,
            Reading = ramping ? "Ramping: no grade yet." : TooFew,
        };
    }

    private static string Words(TrailingAttainment own, Interval? range)
    {
        var over = string.Create(
            CultureInfo.InvariantCulture, $"{own.Attainment.Value:0%} attainment over {own.Rows.Count} periods");
        return range is { } luck
            ? string.Create(CultureInfo.InvariantCulture, $"{over} (80 % interval {luck.Low:0%}–{luck.High:0%}).")
            : over + ".";
    }
}
