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

    public static Answer Render(OrgDiagnosis diagnosis, Reader reader)
    {
        var culture = reader.Culture;
        var shown = ReadableCohorts.Showable(diagnosis, reader)
            .OrderBy(c => c.Attainment?.Median ?? double.MaxValue)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .ToArray();
        var told = shown.Count(c => c.Attainment is not null);
        var below = shown.Count(c => c.Attainment is { Median: < 1 });
        var text = told == 0
            ? "Attainment cannot be told for any cohort"
            : $"Median attainment is below quota in {below} of {Phrases.Count(told, "cohort", "cohorts")}";
        var hidden = ReadableCohorts.NotShown(diagnosis.Cohorts.Count - shown.Length);
        return new Answer(text, [.. Blocks(shown, culture).Prepend(Pieces.Section($"*{text}*")),
            Pieces.Small($"Last 4 closed periods of each cohort{Until(shown)} · lowest median first · data as of "
                + Phrases.Moment(diagnosis.AsOf) + (hidden.Length > 0 ? $" · {hidden}" : "")),
            Pieces.Small("`/performix tail` and a cohort's name opens it. No rep is named."),
        ])
        {
            More = "A cohort's name after `/performix tail` opens any of them.",
        };
    }

    private static string Until(CohortDiagnosis[] shown) =>
        shown.SelectMany(c => c.Periods).DefaultIfEmpty().Max() is { Label: { Length: > 0 } last }
            ? $", to {last}"
            : "";

    private static IEnumerable<Block> Blocks(CohortDiagnosis[] shown, CultureInfo culture)
    {
        foreach (var lines in shown.Take(MostCohorts).Select(c => Line(c, culture)).Chunk(Together))
        {
            yield return Pieces.Section(string.Join('\n', lines));
        }

        if (shown.Length > MostCohorts)
        {
            yield return Pieces.Small($"and {Phrases.Count(shown.Length - MostCohorts, "cohort", "cohorts")} more");
        }
    }

    private static string Line(CohortDiagnosis cohort, CultureInfo culture) => cohort.Attainment is { } spread
        ? $"• *{Phrases.Plain(cohort.Name, 60)}*: {Verdict(cohort)}; median {Phrases.Percent(spread.Median, culture)}, "
            + $"at or above quota {Phrases.Percent(spread.AtOrAbove, culture)}, n {spread.N}"
        : $"• *{Phrases.Plain(cohort.Name, 60)}*: attainment cannot be told, no usable quota";

    private static string Verdict(CohortDiagnosis cohort) =>
        cohort.Verdict is { } verdict ? VerdictText.Headline(verdict) : "no verdict";
}
