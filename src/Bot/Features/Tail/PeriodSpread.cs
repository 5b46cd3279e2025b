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
    /// <summary>Whether it is of the reader's own reps, since figures of all would give fewer than five others away.
    /// </summary>
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
        var ownOnly = question.Reader.Is(Audience.Leader)
            ? !Showable(question, label, question.Reader).Contains(cohort)
            : OwnRepsOnly.Others(counted.Select(r => r.RepId), question.Reader);
        double[] shown = [.. counted.Where(r => !ownOnly || question.Reader.MayRead(r.RepId))
            .Select(r => r.Attainment).OfType<double>()];
        return new PeriodSpread(label, asked.Any(r => r.ToDate), AttainmentDistribution.Of(shown))
        {
            OwnOnly = ownOnly,
        };
    }

    /// <summary>The cohorts whose figures of one period may be shown beside each other.</summary>
    /// <param name="question">What was asked of which snapshot.</param>
    /// <param name="label">The period.</param>
    /// <param name="reader">The leader; null for a group of whom nobody reads single reps.</param>
    public static IReadOnlySet<string> Showable(Question question, string label, Reader? reader)
    {
        var names = ReadableCohorts.Showable(question.Snapshot.Diagnosis, reader).Select(c => c.Name).ToHashSet();
        return FigureGroup.Showable([.. question.Snapshot.Records
            .Where(r => r.Period.Label == label && r is { Counts: true, Attainment: not null })
            .GroupBy(r => r.Cohort)
            .Select(g => new FigureGroup(
                g.Key,
                names.Contains(g.Key) ? g.Count() : 0,
                g.Count(r => reader?.MayRead(r.RepId) != true)))]);
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
