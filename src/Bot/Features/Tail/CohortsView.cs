using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Tail;

/// <summary>All cohorts side by side, for leaders: never a name, and no cell that gives away a small one.</summary>
internal static class CohortsView
{
    private const int Together = 10;
    private const int MostCohorts = 100;

    public static Answer Render(IReadOnlyList<CohortDiagnosis> cohorts, DateTimeOffset asOf, CultureInfo culture)
    {
        var shown = Shown(cohorts);
        var hidden = cohorts.Count - shown.Count;
        var below = shown.Count(c => c.Attainment is { Median: < 1 });
        var text = $"Median attainment is below quota in {below} of {Phrases.Count(shown.Count, "cohort", "cohorts")}";
        return new Answer(text, [.. Blocks(shown, culture).Prepend(Pieces.Section($"*{text}*")),
            Pieces.Small($"Last 4 closed periods of each cohort · data as of {Phrases.Moment(asOf)}"
                + (hidden > 0
                    ? $" · not shown: {Phrases.Count(hidden, "cohort", "cohorts")} that could give away a group under "
                        + $"{ReadableCohorts.Smallest} reps"
                    : "")),
            Pieces.Small("`/performix tail` and a cohort's name opens it. No rep is named."),
        ]);
    }

    /// <summary>Cohorts under five reps are left out; where those left out have under five together, the smallest of
    /// the others goes with them, so that a sum gives nothing away.</summary>
    internal static IReadOnlyList<CohortDiagnosis> Shown(IReadOnlyList<CohortDiagnosis> cohorts)
    {
        var bySize = cohorts.OrderBy(Cell).ToArray();
        var left = bySize.TakeWhile(c => Cell(c) < ReadableCohorts.Smallest).ToArray();
        var gone = left.Length > 0 && left.Sum(Cell) < ReadableCohorts.Smallest ? left.Length + 1 : left.Length;
        return [.. bySize.Skip(gone).OrderBy(c => c.Attainment?.Median ?? double.MaxValue)
            .ThenBy(c => c.Name, StringComparer.Ordinal)];
    }

    /// <summary>How many people the figures are of.</summary>
    private static int Cell(CohortDiagnosis cohort) => cohort.Attainment?.N ?? cohort.RepCount;

    private static IEnumerable<Block> Blocks(IReadOnlyList<CohortDiagnosis> shown, CultureInfo culture)
    {
        foreach (var lines in shown.Take(MostCohorts).Select(c => Line(c, culture)).Chunk(Together))
        {
            yield return Pieces.Section(string.Join('\n', lines));
        }

        if (shown.Count > MostCohorts)
        {
            yield return Pieces.Small($"and {shown.Count - MostCohorts} more");
        }
    }

    private static string Line(CohortDiagnosis cohort, CultureInfo culture) => cohort.Attainment is { } spread
        ? $"• *{Phrases.Plain(cohort.Name, 60)}*: median {Phrases.Percent(spread.Median, culture)}, at or above quota "
            + $"{Phrases.Percent(spread.AtOrAbove, culture)}, n {spread.N}; {Verdict(cohort)}"
        : $"• *{Phrases.Plain(cohort.Name, 60)}*: attainment cannot be told, no usable quota";

    private static string Verdict(CohortDiagnosis cohort) =>
        cohort.Verdict is { } verdict ? VerdictText.Headline(verdict) : "no verdict";
}
