using Performix.Analysis.Diagnosis;
using Performix.Analysis.Models;
using Performix.Bot.Access;

namespace Performix.Bot.Features.Tail;

/// <summary>How attainment is spread over the reps of one period.</summary>
/// <param name="Label">The period's label.</param>
/// <param name="ToDate">Whether the period is still open.</param>
/// <param name="Spread">The spread; null where nobody's attainment counts.</param>
internal sealed record PeriodSpread(string Label, bool ToDate, AttainmentDistribution? Spread)
{
    /// <summary>Whether it is of the reader's own reps, since fewer than five others counted in that period.</summary>
    public bool OwnOnly { get; init; }

    /// <summary>The period that was asked for; null where it is not at hand.</summary>
    public static PeriodSpread? Of(Question question, string cohort)
    {
        var records = question.Snapshot.Records.Where(r => r.Cohort == cohort).ToArray();
        var label = question.Arguments.Quarter.Length > 0
            ? question.Arguments.Quarter
            : records.Where(r => !r.ToDate).MaxBy(r => r.Period)?.Period.Label;
        var asked = records.Where(r => r.Period.Label == label).ToArray();
        if (asked.Length == 0 || label is null)
        {
            return null;
        }

        var counted = Counted(question, cohort, label).ToArray();
        var ownOnly = OwnRepsOnly.Others(counted.Select(r => r.RepId), question.Reader);
        double[] shown = [.. counted.Where(r => !ownOnly || question.Reader.MayRead(r.RepId))
            .Select(r => r.Attainment).OfType<double>()];
        return new PeriodSpread(label, asked.Any(r => r.ToDate), AttainmentDistribution.Of(shown))
        {
            OwnOnly = ownOnly,
        };
    }

    /// <summary>The records of a period that count in what people see.</summary>
    public static IEnumerable<RepRecord> Counted(Question question, string cohort, string label) =>
        question.Snapshot.Records.Where(r => r.Cohort == cohort && r.Period.Label == label && r is
        {
            Counts: true, Attainment: not null,
        });

    /// <summary>The periods that could be asked for, oldest first.</summary>
    public static IReadOnlyList<string> Known(Question question, string cohort) =>
        [.. question.Snapshot.Records
            .Where(r => r.Cohort == cohort)
            .Select(r => r.Period)
            .Distinct()
            .Order()
            .Select(p => p.Label)];
}
