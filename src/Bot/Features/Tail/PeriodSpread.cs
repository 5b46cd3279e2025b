using Performix.Analysis.Models;
using Performix.Bot.Access;

namespace Performix.Bot.Features.Tail;

/// <summary>How attainment is spread over the reps of one period.</summary>
/// <param name="Label">The period's label.</param>
/// <param name="ToDate">Whether the period is still open.</param>
/// <param name="Spread">The spread; null where nobody's attainment counts.</param>
internal sealed record PeriodSpread(string Label, bool ToDate, AttainmentDistribution? Spread)
{
    /// <summary>The period that was asked for; null where it is not at hand.</summary>
    public static PeriodSpread? Of(Question question, string cohort)
    {
        var records = question.Snapshot.Records.Where(r => r.Cohort == cohort).ToArray();
        var label = question.Arguments.Quarter.Length > 0
            ? question.Arguments.Quarter
            : records.Where(r => !r.ToDate).MaxBy(r => r.Period)?.Period.Label;
        var asked = records.Where(r => r.Period.Label == label).ToArray();
        double[] shown = [.. asked.Where(r => r.Counts).Select(r => r.Attainment).OfType<double>()];
        return asked.Length == 0 || label is null
            ? null
            : new PeriodSpread(label, asked.Any(r => r.ToDate), AttainmentDistribution.Of(shown));
    }

    /// <summary>The periods that could be asked for, oldest first.</summary>
    public static IReadOnlyList<string> Known(Question question, string cohort) =>
        [.. question.Snapshot.Records
            .Where(r => r.Cohort == cohort)
            .Select(r => r.Period)
            .Distinct()
            .Order()
            .Select(p => p.Label)];
}
