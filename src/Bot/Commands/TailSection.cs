using Performix.Analysis.Diagnosis;
using Spectre.Console;
using static Performix.Bot.Commands.Prose;

namespace Performix.Bot.Commands;

/// <summary>Who is below quota, and how surely: reps with their intervals, lowest first.</summary>
internal static class TailSection
{
    private const int PictureWidth = 20;

    private const double LeastScale = 1.2;

    private const double MostScale = 2;

    public static void Write(IAnsiConsole page, CohortDiagnosis cohort, Names names, int most)
    {
        var graded = cohort.Reps
            .Where(r => r.Attainment is not null)
            .OrderBy(r => r.Attainment)
            .ThenBy(r => r.Id, StringComparer.Ordinal)
            .ToArray();
        if (graded.Length == 0)
        {
            return;
        }

        Heading(page, "Who is below quota, and how surely");
        Line(page, Summary(cohort));
        var top = graded.Max(r => r.Range?.High ?? r.Attainment.GetValueOrDefault());
        var largest = Math.Clamp(top, LeastScale, MostScale);
        page.Write(TableOf(graded.Take(most), names, largest));
        if (graded.Length > most)
        {
            Line(page, Invariant($"and {graded.Length - most} more reps: --explain and --json have them all"));
        }

        Line(page, "Order is by attainment and is no ranking: reps whose intervals overlap are not told apart.");
    }

    private static string Summary(CohortDiagnosis cohort)
    {
        int Graded(TailGrade grade) => cohort.Reps.Count(r => r.Tail == grade);
        var deep = Graded(TailGrade.Deep);
        return Invariant($"{deep + Graded(TailGrade.Confirmed)} confirmed ({deep} of them deep), ")
            + Invariant($"{Graded(TailGrade.Probable)} probable, {Graded(TailGrade.Not)} at or above quota, ")
            + Invariant($"{Graded(TailGrade.Ramping)} ramping apart. ")
            + "Confirmed: the whole 80 % interval is below quota; deep: below 80% of it.";
    }

    private static Table TableOf(IEnumerable<RepReading> reps, Names names, double largest)
    {
        var scale = Invariant($"to {largest:0%}, │ quota");
        string[] columns = ["Rep", "Attained (80 %)", scale, "Tail", "n", "Adjusted (95 %)"];
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns([.. columns.Select(c => new TableColumn(c).NoWrap().PadLeft(0).PadRight(1))]);
        foreach (var rep in reps)
        {
            table.AddRow(Cells(rep, names, largest).Select(c => new Text(c)).ToArray());
        }

        table.Caption = new TableTitle(
            "attained with 80 % interval; n: usable periods; adjusted with 95 % interval: 100 is what an average rep "
            + "books there");
        return table;
    }

    private static IEnumerable<string> Cells(RepReading rep, Names names, double largest)
    {
        var attained = rep.Attainment.GetValueOrDefault();
        var (low, high) = (rep.Range?.Low ?? attained, rep.Range?.High ?? attained);
        yield return names.Rep(rep.Id);
        yield return Invariant($"{attained:0%} ")
            + (rep.Range is null ? "(not known)" : Invariant($"({100 * low:0}–{100 * high:0}%)"));
        yield return Bars.Range(low, attained, high, largest, PictureWidth);
        yield return rep.Tail is { } tail ? tail.ToString().ToLowerInvariant() : "";
        yield return Invariant($"{rep.Periods}");
        yield return rep.Adjusted is { } adjusted
            ? Invariant($"{adjusted.Value:0} ({adjusted.Interval.Low:0}–{adjusted.Interval.High:0})")
            : "";
    }
}
