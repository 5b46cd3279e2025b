using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Spectre.Console;

namespace Performix.Bot.Commands;

/// <summary>One cohort in a terminal.</summary>
internal static class CohortPage
{
    private const int PictureWidth = 28;

    private static readonly string[] BandNames = ["below 50%", "50–80%", "80–100%", "100–120%", "120% and up"];

    public static void Write(IAnsiConsole page, CohortDiagnosis cohort, IReadOnlyList<Rep> reps)
    {
        page.WriteLine();
        page.Write(new Rule(Markup.Escape(cohort.Name)).LeftJustified());
        page.WriteLine(Invariant(
            $"{cohort.RepCount} reps · {cohort.PatchCount} patches · {cohort.Moves} moves · {Span(cohort.Periods)}"));
        WriteSpread(page, cohort);
        WriteTail(page, cohort, reps.ToDictionary(r => r.Id));
        foreach (var caveat in cohort.Caveats)
        {
            page.WriteLine($"{caveat.Code}: {caveat.Text}");
        }
    }

    private static string Span(IReadOnlyList<Period> periods) => periods.Count switch
    {
        0 => "no closed period",
        _ => Invariant($"{periods.Count} closed periods, {periods[0].Label} to {periods[^1].Label}"),
    };

    private static void WriteSpread(IAnsiConsole page, CohortDiagnosis cohort)
    {
        if (cohort.RepPeriods is { } all)
        {
            page.WriteLine(Invariant(
                $"Per rep-period: median {all.Median:0.0%}, at or above quota {Words(all.AtOrAbove)}, n {all.N}"));
        }

        if (cohort.Attainment is not { } spread)
        {
            return;
        }

        page.WriteLine(Invariant(
            $"Per rep, last 4 periods: median {spread.Median:0.0%}, at or above quota {Words(spread.AtOrAbove)}, n {spread.N}"));
        page.WriteLine(Invariant(
            $"The top fifth of reps made {spread.TopFifthShare:0%} of bookings; Gini of attainment {spread.Gini:0.00}"));
        foreach (var (name, count) in BandNames.Zip(spread.Bands))
        {
            var bar = Bars.Bar(count, spread.Bands.Max(), PictureWidth);
            page.WriteLine(Invariant($"  {name,12}  {bar} {count}"));
        }
    }

    private static void WriteTail(IAnsiConsole page, CohortDiagnosis cohort, Dictionary<string, Rep> reps)
    {
        var graded = cohort.Reps.Where(r => r.Attainment is not null).OrderBy(r => r.Attainment).ToArray();
        if (graded.Length == 0)
        {
            return;
        }

        var largest = Math.Max(1.2, graded.Max(r => r.Range?.High ?? r.Attainment.GetValueOrDefault()));
        string[] columns = ["Rep", "Attainment", "80 % interval", Invariant($"0 to {largest:0%}, │ quota"), "Tail", "n"];
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns([.. columns.Select(c => new TableColumn(c).NoWrap())]);
        foreach (var rep in graded)
        {
            table.AddRow(Cells(rep, reps, largest).Select(c => new Text(c)).ToArray());
        }

        page.Write(table);
    }

    private static IEnumerable<string> Cells(RepReading rep, Dictionary<string, Rep> reps, double largest)
    {
        var name = reps.TryGetValue(rep.Id, out var known) && known.Name.Length > 0 ? known.Name : rep.Id;
        var attained = rep.Attainment.GetValueOrDefault();
        yield return name;
        yield return Invariant($"{attained:0%}");
        yield return rep.Range is { } r ? Invariant($"{r.Low:0%}–{r.High:0%}") : "not known";
        yield return Bars.Range(
            rep.Range?.Low ?? attained, attained, rep.Range?.High ?? attained, largest, PictureWidth);
        yield return rep.Tail is { } tail ? tail.ToString().ToLowerInvariant() : "";
        yield return Invariant($"{rep.Periods}");
    }

    private static string Words(Estimate share) =>
        Invariant($"{share.Value:0.0%} (95 % interval {share.Interval.Low:0%}–{share.Interval.High:0%})");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
