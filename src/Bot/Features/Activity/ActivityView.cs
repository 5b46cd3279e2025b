using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Activity;

/// <summary>Activity to win: the coverage gate first, then what separates hitters from missers.</summary>
internal static class ActivityView
{
    public static Answer Render(ActivityReading reading)
    {
        var cohort = reading.Cohort;
        if (cohort.Separation is not { } test)
        {
            return Answer.Of($"*{Phrases.Plain(cohort.Name)}*: activity cannot be set against attainment. "
                + (OwnRepsOnly.Is(cohort)
                    ? "Fewer than 5 reps of the cohort are outside your team, and the figures would give them away. "
                        + "`/performix patch @rep` reads one of your own."
                    : PartOfCohort.IsHidden(cohort) ? PartOfCohort.Hidden : Absent(cohort)));
        }

        return new Answer(
            $"{Phrases.Plain(cohort.Name)}: {ActivityWords.Finding(test, reading.Culture)}",
            [.. Blocks(reading, test)]);
    }

    private static string Absent(CohortDiagnosis cohort) =>
        (cohort.Attainment is null
            ? "No usable quota was read; "
            : "No rep has both activity and attainment in the input; ")
        + "`/performix status` names what is missing.";

    private static IEnumerable<Block> Blocks(ActivityReading reading, SeparationReading test)
    {
        yield return new HeaderBlock { Text = "Activity to win: " + Phrases.Plain(reading.Cohort.Name, 120) };
        yield return Pieces.Small(ActivityWords.Scope(reading, test));
        yield return Pieces.Section($"*{ActivityWords.Finding(test, reading.Culture)}*\n"
            + ActivityWords.Gate(test, reading.Culture));
        if (test.Call == "UNMEASURED")
        {
            yield return Pieces.Section(ActivityWords.HowToMeasure(reading, test));
        }
        else
        {
            yield return Pieces.Section(ActivityWords.Evidence(test, reading.Culture));
            if (test is { PatchAuc: { } patch, ActivityAuc: { } activity })
            {
                yield return Chart(patch.Value, activity.Value, reading.Culture);
            }

            yield return Pieces.Section(ActivityWords.Settles(test, reading.Culture));
        }

        yield return new ActionsBlock
        {
            BlockId = Ids.Actions,
            Elements = [Pieces.Why(Ids.Why, CohortName.Key(reading.Cohort.Name))],
        };
    }

    private static ChartBlock Chart(double patch, double activity, IFormatProvider culture)
    {
        string[] labels = ["patch", "activity"];
        return new ChartBlock
        {
            Title = Phrases.Decimals("What a hitter has more of; 0.5 is chance", culture),
            Chart = new BarChart
            {
                Series =
                [
                    new ChartSeries("Area", [
                        new ChartPoint(labels[0], Math.Round(patch, 2)),
                        new ChartPoint(labels[1], Math.Round(activity, 2)),
                    ]),
                ],
                AxisConfig = new ChartAxis(labels, "Separates hitters from missers", "Area under the curve"),
            },
        };
    }
}
