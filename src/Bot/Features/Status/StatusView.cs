using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Status;

/// <summary>How fresh and how complete the figures are, and when they are read next.</summary>
internal static class StatusView
{
    public static Answer Render(OrgDiagnosis? diagnosis, RunRecord? run)
    {
        var first = diagnosis is null
            ? "*No diagnosis yet.*"
            : $"*Figures as of {Phrases.Moment(diagnosis.AsOf)}*, {Rows(diagnosis)}";
        return new Answer(
            diagnosis is null ? "No diagnosis yet" : "How fresh and complete the figures are",
            [.. new[] { first, RunWords.Of(run), Absent(diagnosis) }.Where(t => t.Length > 0).Select(Section)]);
    }

    private static SectionBlock Section(string text) => new() { Text = new Markdown(text) };

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
