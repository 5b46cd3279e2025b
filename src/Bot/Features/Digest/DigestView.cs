using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Digest;

/// <summary>The digest in Slack: one parent message, and details by cohort in its thread. Cohort level only.</summary>
internal static class DigestView
{
    /// <summary>Two charts are Slack's most in one message; the others are told in words.</summary>
    private const int MostCharts = 2;

    private const int MostCohorts = 12;

    /// <summary>More groups than this have their ranges in the thread.</summary>
    private const int MostGroups = 10;

    public static Answer Parent(DigestContent content, DateTimeOffset week) => new(
        Headline(content),
        [
            new HeaderBlock { Text = "People or patch: the week" },
            .. content.Shown.Select(Item),
            .. content is { Shown.Count: 0, FlagsAreNew: false }
                ? [Section("*Nothing changed since the last digest.*")]
                : Array.Empty<Block>(),
            .. NewFlags(content),
            Small(Quality(content)),
            new ContextBlock
            {
                BlockId = BlockId(week),
                Elements =
                [
                    new Markdown("Cohorts only, never single reps. Preferences: an admin changes day, time and channel "
                        + "with `/performix settings`; `/performix digest` shows the next one."),
                ],
            },
        ]);

    public static Answer Detail(DigestContent content, DateTimeOffset week, CultureInfo culture)
    {
        var all = content.Scope.Cohorts;
        var cohorts = all.Take(MostCohorts).ToArray();
        var rest = all.Count - cohorts.Length;
        var charts = 0;
        var blocks = new List<Block>();
        foreach (var cohort in cohorts)
        {
            blocks.Add(Section($"*{Phrases.Plain(cohort.Name)}*\n{Cohort(cohort, culture)}"));
            if (cohort.Attainment is { } spread && charts++ < MostCharts)
            {
                blocks.Add(AttainmentChart.Of(spread));
            }
        }

        if (content.Flags is { } flags && !(content.FlagsAreNew && FitsParent(flags)))
        {
            blocks.AddRange(Flags(flags));
        }

        blocks.Add(new ContextBlock
        {
            BlockId = BlockId(week) + ".detail",
            Elements = [new Markdown($"Data as of {Phrases.Moment(content.Diagnosis.AsOf)}."
                + (rest > 0 ? $" {Phrases.Count(rest, "more cohort", "more cohorts")}: `/performix tail`." : ""))],
        });
        return new Answer("Details by cohort", blocks);
    }

    /// <summary>By which a message in the channel is known to be this week's.</summary>
    public static string BlockId(DateTimeOffset week) => string.Create(
        CultureInfo.InvariantCulture, $"performix.digest.{week.UtcDateTime:yyyyMMddHHmm}");

    /// <summary>Ranges are told once, in the first digest after their release; later they stand in the thread.
    /// </summary>
    private static IEnumerable<Block> NewFlags(DigestContent content) => content switch
    {
        { FlagsAreNew: true, Flags: { } flags } when FitsParent(flags) => Flags(flags),
        { FlagsAreNew: true, Flags: { } flags } =>
            [Section($"*Bad-patch flags, {flags.Period}*: {flags.Groups.Count} groups, their ranges in the thread.")],
        _ => [],
    };

    private static bool FitsParent(ProtectedRanges flags) => flags.Groups.Count <= MostGroups;

    private static IEnumerable<Block> Flags(ProtectedRanges flags) =>
        ProtectedRangeBlocks.Of(flags).Prepend(Section($"*Bad-patch flags, {flags.Period}*"));

    private static string Headline(DigestContent content) => content.Shown.Count == 0
        ? content.FlagsAreNew
            ? "People or patch: flags were released"
            : "People or patch: nothing changed since the last digest"
        : $"People or patch: {Phrases.Count(content.Shown.Count, "finding", "findings")} this week";

    private static SectionBlock Item(Finding finding) => Section($"{finding.Text}\n→ {finding.Next}");

    private static string Quality(DigestContent content)
    {
        var rejected = content.Diagnosis.Input.Files.Values.Sum(f => f.Rejected);
        var rows = content.Diagnosis.Input.Files.Values.Sum(f => f.Rows);
        string[] parts =
        [
            $"Data as of {Phrases.Moment(content.Diagnosis.AsOf)}",
            string.Create(content.Culture, $"{rows:N0} rows read, {rejected:N0} rejected"),
            content.Diagnosis.Missing.Count == 0 ? "" : $"{content.Diagnosis.Missing.Count} parts not in the input",
            ReadableCohorts.NotShown(content.Scope.Suppressed),
            content.Scope.LeftOut == 0
                ? ""
                : $"{Phrases.Count(content.Scope.LeftOut, "cohort", "cohorts")} left out by an admin's setting",
            content.Unchanged == 0 ? "" : $"{content.Unchanged} unchanged and not repeated",
            content.Left == 0
                ? ""
                : $"{Phrases.Count(content.Left, "more finding", "more findings")} left out, "
                    + "`/performix tail` has all cohorts",
        ];
        return string.Join(" · ", parts.Where(p => p.Length > 0)) + ".";
    }

    private static string Cohort(CohortDiagnosis cohort, CultureInfo culture)
    {
        var verdict = cohort.Verdict is { } v ? VerdictText.Headline(v) : "cannot be told: no quota in the input";
        var spread = cohort.Attainment is { } a
            ? $"Median attainment {Phrases.Percent(a.Median, culture)}, at or above quota "
                + $"{Phrases.Percent(a.AtOrAbove, culture)}, n {a.N}{Until(cohort)}"
            : "No attainment";
        var shares = cohort.PatchShare is { } patch
            ? $"\nPatch part of the persistent differences: {Phrases.Percent(patch, culture)}"
            : "";
        return $"People or patch: {verdict}\n{spread}{shares}";
    }

    private static string Until(CohortDiagnosis cohort) => cohort.Periods is [.., var last]
        ? $", last {Math.Min(4, cohort.Periods.Count)} closed periods to {last.Label}"
        : "";

    private static SectionBlock Section(string text) => new() { Text = new Markdown(text) };

    private static ContextBlock Small(string text) => new() { Elements = [new Markdown(text)] };
}
