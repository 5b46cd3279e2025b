using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Spectre.Console;
using static Performix.Bot.Commands.Prose;

namespace Performix.Bot.Commands;

/// <summary>The diagnosis in a terminal: what was read, one page a cohort, then what could not be said.</summary>
/// <param name="facts">What was diagnosed.</param>
/// <param name="plan">Its plan.</param>
/// <param name="explain">Whether tables are whole and every figure says how it was made.</param>
internal sealed class DiagnosisPage(SalesFacts facts, Plan plan, bool explain)
{
    private readonly Names _names = new(facts);

    private int Most => explain ? int.MaxValue : 15;

    public void Write(IAnsiConsole page, OrgDiagnosis diagnosis)
    {
        WriteInput(page, diagnosis);
        foreach (var cohort in diagnosis.Cohorts)
        {
            CohortPage.Write(page, cohort, _names, Most);
        }

        WriteUnsaid(page, diagnosis);
        if (explain)
        {
            ExplainPage.Write(page, diagnosis, facts, plan);
        }
    }

    private void WriteInput(IAnsiConsole page, OrgDiagnosis diagnosis)
    {
        var money = facts.Currency.Length > 0 ? Plain(facts.Currency) : "corporate currency";
        var rows = diagnosis.Input.Files.Values.Sum(f => f.Rows);
        page.WriteLine(Invariant(
            $"Performix · as of {diagnosis.AsOf:yyyy-MM-dd} · {rows:N0} rows of {diagnosis.Input.Files.Count} files"));
        page.WriteLine(Invariant(
            $"Whole input: quota {diagnosis.Totals.Quota:N0}, credited {diagnosis.Totals.Credited:N2} ({money})"));
        var rejected = diagnosis.Input.Rejected;
        if (rejected.Count > 0)
        {
            Heading(page, Invariant($"Rejected rows: {rejected.Count}"));
            Items(page, [.. rejected.Select(r => $"{r.File}:{r.Line} {r.Field}: {r.Reason}")], Most);
        }
    }

    private static void WriteUnsaid(IAnsiConsole page, OrgDiagnosis diagnosis)
    {
        if (diagnosis.Refused.Count + diagnosis.Missing.Count == 0)
        {
            return;
        }

        Heading(page, "Not said here");
        foreach (var reason in diagnosis.Refused.GroupBy(r => r.Why))
        {
            Item(page, $"{string.Join("; ", reason.Select(r => r.What))}: {reason.Key}");
        }

        foreach (var missing in diagnosis.Missing)
        {
            Item(page, $"{missing.What}: {missing.Why}; costs {string.Join(", ", missing.Costs)}");
        }
    }
}
