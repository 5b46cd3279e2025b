using Performix.Analysis.Diagnosis;
using Performix.Analysis.Units;
using Performix.Bot.Views;
using Spectre.Console;
using static Performix.Bot.Commands.Prose;

namespace Performix.Bot.Commands;

/// <summary>One cohort in a terminal: the conclusion, its evidence, what is not known, what would settle it.</summary>
internal static class CohortPage
{
    private const int PictureWidth = 28;

    private static readonly string[] BandNames = ["below 50%", "50–80%", "80–100%", "100–120%", "120% and up"];

    public static void Write(IAnsiConsole page, CohortDiagnosis cohort, Names names, int most)
    {
        page.WriteLine();
        page.Write(new Rule(Markup.Escape(Plain(cohort.Name))).LeftJustified());
        WriteVerdict(page, cohort);
        Line(page, Invariant(
            $"{cohort.RepCount} reps · {cohort.PatchCount} patches · {cohort.Moves} changes of patch · ")
            + Span(cohort.Periods));
        WriteSpread(page, cohort);
        TailSection.Write(page, cohort, names, most);
        PatchSection.Write(page, cohort, names, most);
        EvidenceSection.Write(page, cohort, names, most);
        WriteOpen(page, cohort);
    }

    private static void WriteVerdict(IAnsiConsole page, CohortDiagnosis cohort)
    {
        if (cohort.Verdict is not { } verdict)
        {
            Heading(page, "People or patch? Cannot be told: there is no quota in the input.");
            return;
        }

        Heading(page, $"People or patch? {VerdictText.Headline(verdict)}");
        foreach (var reason in verdict.Reasons)
        {
            Item(page, reason);
        }
    }

    private static string Span(IReadOnlyList<Period> periods) => periods.Count switch
    {
        0 => "no closed period",
        1 => $"1 closed period, {periods[0].Label}",
        _ => Invariant($"{periods.Count} closed periods, {periods[0].Label} to {periods[^1].Label}"),
    };

    private static void WriteSpread(IAnsiConsole page, CohortDiagnosis cohort)
    {
        Heading(page, "How results are spread");
        Line(page, Sold(cohort.Volume));
        if (cohort.RepPeriods is { } all)
        {
            Line(page, Invariant($"Per rep-period (n {all.N}): median attainment {all.Median:0.0%}, at or above quota ")
                + Figures.Percent(all.AtOrAbove));
        }

        if (cohort.Attainment is not { } spread)
        {
            return;
        }

        Line(page, Invariant($"Per rep over the last 4 closed periods (n {spread.N}): median {spread.Median:0.0%}, ")
            + $"at or above quota {Figures.Percent(spread.AtOrAbove)}");
        Line(page, Concentration(spread));
        foreach (var (name, count) in BandNames.Zip(spread.Bands))
        {
            var bar = Bars.Bar(count, spread.Bands.Max(), PictureWidth);
            page.WriteLine(Invariant($"    {name,11}  {bar} {Figures.Count(count, "rep", "reps")}"));
        }
    }

    private static string Sold(Volume volume)
    {
        string?[] parts =
        [
            volume.Won is { } won ? Invariant($"{won:N0} won") : null,
            volume.Lost is { } lost ? Invariant($"{lost:N0} lost") : null,
            volume.Open is { } open ? Invariant($"{open:N0} open") : null,
        ];
        var counts = string.Join(", ", parts.OfType<string>());
        return Invariant($"Credited {volume.Amount:N0} in corporate currency")
            + (counts.Length > 0 ? $"; opportunities: {counts}" : "");
    }

    private static string Concentration(AttainmentSpread spread)
    {
        var shape = spread.Shape switch
        {
            "one-group" => "one group",
            "two-groups" => "two groups",
            "skewed" => "skewed, not two groups",
            _ => Invariant($"not distinguishable at n {spread.N}"),
        };
        var top = spread.TopFifthShare is { } share
            ? Invariant($"The top {Math.Ceiling(spread.N / 5.0):0} of {spread.N} reps made {share:0%} of bookings; ")
            : "Nothing was booked; ";
        var gini = spread.Gini is { } g ? Invariant($"Gini of attainment {g:0.00} (0 is equal); ") : "";
        return $"{top}{gini}shape: {shape}";
    }

    private static void WriteOpen(IAnsiConsole page, CohortDiagnosis cohort)
    {
        if (cohort.Caveats.Count > 0)
        {
            Heading(page, "What is not known");
            foreach (var caveat in cohort.Caveats)
            {
                Item(page, $"{caveat.Text} [{caveat.Code}]");
            }
        }

        if (cohort.Verdict is { WouldSettle.Count: > 0 } verdict)
        {
            Heading(page, "What would settle it");
            foreach (var step in verdict.WouldSettle)
            {
                Item(page, step);
            }
        }
    }
}
