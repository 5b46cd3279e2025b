using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Slack.Socket;
using Performix.Connectors.Storage;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Status;

/// <summary>How fresh and how complete the figures are, when they are read next, and how the line to Slack
/// is.</summary>
internal static class StatusView
{
    private const int MostReasons = 5;

    public static Answer Render(
        OrgDiagnosis? diagnosis, RunRecord? run, SlackHealth slack, DateTimeOffset now)
    {
        var first = diagnosis is null
            ? "*No diagnosis yet.*"
            : $"*Figures as of {Phrases.Moment(diagnosis.AsOf)}*, {Age(now - diagnosis.AsOf)} old. {Rows(diagnosis)}";
        return new Answer(
            diagnosis is null ? "No diagnosis yet" : "How fresh and complete the figures are",
            [.. new[]
                {
                    first, RunWords.Of(run), Quality(diagnosis), Absent(diagnosis), SocketWords.Of(slack),
                }
                .Where(t => t.Length > 0)
                .Select(Section)]);
    }

    private static SectionBlock Section(string text) => new() { Text = new Markdown(text) };

    private static string Age(TimeSpan age) => age.TotalHours < 48
        ? Phrases.Count(Math.Max(0, (int)age.TotalHours), "hour", "hours")
        : Phrases.Count((int)age.TotalDays, "day", "days");

    private static string Quality(OrgDiagnosis? diagnosis)
    {
        if (diagnosis is null)
        {
            return "";
        }

        var hidden = ReadableCohorts.NotShown(
            diagnosis.Cohorts.Count - ReadableCohorts.Showable(diagnosis).Count);
        var open = diagnosis.Cohorts.Count(c => c.Verdict is null or { Call: VerdictCall.Insufficient });
        return $"*Quality*: the read is {(diagnosis.Input.Complete ? "complete" : "*not complete*")}; "
            + $"{Phrases.Count(diagnosis.Cohorts.Count, "cohort", "cohorts")}, {open} of them without a "
            + $"verdict{(hidden.Length > 0 ? "; " + hidden : "")}; "
            + $"{Phrases.Count(diagnosis.Refused.Count, "figure", "figures")} could not be made"
            + (diagnosis.Refused.Count > 0 ? ", by reason:" : ".")
            + string.Concat(diagnosis.Refused
                .GroupBy(r => r.Why)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Take(MostReasons)
                .Select(g => $"\n• {Phrases.Plain(g.Key, 200)}: {Phrases.Count(g.Count(), "figure", "figures")}"));
    }

    private static string Rows(OrgDiagnosis diagnosis)
    {
        var rows = diagnosis.Input.Files.Values.Sum(f => f.Rows);
        var rejected = diagnosis.Input.Files.Values.Sum(f => f.Rejected);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{rows:N0} rows of {diagnosis.Input.Files.Count} objects read, {rejected:N0} of them rejected.");
    }

    private static string Absent(OrgDiagnosis? diagnosis) => diagnosis is not { Missing.Count: > 0 }
        ? ""
        : "*Not in the input*\n" + string.Join('\n', diagnosis.Missing.Select(m =>
            $"• {Phrases.Plain(m.What)}: {Phrases.Plain(m.Why, 200)}; "
            + $"costs {Phrases.Plain(string.Join(", ", m.Costs), 300)}"));
}
