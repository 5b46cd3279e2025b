using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Bot.Slack;
using Spectre.Console;

namespace Performix.Bot.Commands;

/// <summary>The diagnosis in a terminal: what was read, then one page a cohort, then what could not be said.</summary>
internal static class DiagnosisPage
{
    public static void Write(IAnsiConsole page, OrgDiagnosis diagnosis, IReadOnlyList<Rep> reps, string? cohort)
    {
        page.WriteLine(Invariant($"As of {diagnosis.AsOf:yyyy-MM-dd} · seed {diagnosis.Seed}"));
        page.WriteLine(Invariant(
            $"Whole input: quota {diagnosis.Totals.Quota:N0}, credited {diagnosis.Totals.Credited:N2}"));
        WriteInput(page, diagnosis.Input);
        foreach (var part in diagnosis.Cohorts.Where(c => cohort is null || CohortName.Same(c.Name, cohort)))
        {
            CohortPage.Write(page, part, reps);
        }

        WriteRefused(page, diagnosis);
    }

    private static void WriteInput(IAnsiConsole page, InputSummary input)
    {
        foreach (var (file, count) in input.Files)
        {
            var rejected = count.Rejected > 0 ? Invariant($", {count.Rejected} rejected") : "";
            page.WriteLine(Invariant($"  {file}: {count.Rows} rows{rejected}"));
        }

        foreach (var row in input.Rejected.Take(20))
        {
            page.WriteLine(Invariant($"  rejected {row.File}:{row.Line} {row.Field}: {row.Reason}"));
        }

        if (input.Rejected.Count > 20)
        {
            page.WriteLine(Invariant($"  and {input.Rejected.Count - 20} more: --json lists them all"));
        }
    }

    private static void WriteRefused(IAnsiConsole page, OrgDiagnosis diagnosis)
    {
        if (diagnosis.Refused.Count + diagnosis.Missing.Count == 0)
        {
            return;
        }

        page.WriteLine();
        page.WriteLine("Not said here");
        foreach (var refusal in diagnosis.Refused)
        {
            page.WriteLine($"  {refusal.What}: {refusal.Why}");
        }

        foreach (var missing in diagnosis.Missing)
        {
            page.WriteLine($"  {missing.What}: {missing.Why}; costs {string.Join(", ", missing.Costs)}");
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
