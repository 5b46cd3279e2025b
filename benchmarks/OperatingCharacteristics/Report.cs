using System.Globalization;
using System.Text;

namespace Performix.OperatingCharacteristics;

/// <summary>The tables as Markdown.</summary>
internal static class Report
{
    public static string Render(Options options, IReadOnlyList<Draw> draws)
    {
        var text = new StringBuilder();
        text.Append("# Operating characteristics\n\n");
        text.Append(CultureInfo.InvariantCulture, $"""
            Simulated orgs with known truth (tests/Support/Simulation), seeds {options.FirstSeed} and up, never used
            for tuning. Draws a scenario: {DrawCounts(draws)}. Each fit: {options.Sampling.Points} points and
            {options.Sampling.Draws} joint draws (the product takes 3000 and 4000). Made by
            `dotnet run -c Release --project benchmarks/OperatingCharacteristics`.


            """);
        text.Append("## Bars\n\n").Append(Bars(draws));
        text.Append("\n## By scenario: label match / abstains / false PATCH or PEOPLE\n\n").Append(
            ByScenario(draws));
        text.Append("\n## Pooled\n\n").Append(Pooled(draws));
        text.Append("\n## Activity\n\n").Append(Activity(draws));
        return text.ToString();
    }

    public static string Bars(IReadOnlyList<Draw> draws) => Table(
        ["bar", "what", "found", "asked", "draws", ""],
        OperatingCharacteristics.Bars.All(draws).Select(bar => new[]
        {
            bar.Name, bar.What, Figure(bar.Found), (bar.AtLeast ? ">= " : "<= ") + Figure(bar.Asked),
            bar.Draws.ToString(CultureInfo.InvariantCulture), bar.Passed ? "pass" : "FAIL",
        }));

    private static string ByScenario(IReadOnlyList<Draw> draws)
    {
        var cells = Cells(draws);

        return Table(
            ["scenario", .. cells.Select(Name), "coverage of rho by n"],
            draws.GroupBy(d => d.Org.Scenario).Select(g => new[]
            {
                [g.Key],
                cells.Select(cell => Calls([.. g.Where(d => At(d) == cell)])),
                [Coverage([.. g], cells)],
            }.SelectMany(part => part)));
    }

    private static string Pooled(IReadOnlyList<Draw> draws)
    {
        var rows = Cells(draws).Select(cell => (cell, All: draws.Where(d => At(d) == cell).ToList()));

        return Table(
            [
                "n", "draws", "decidable: correct / abstains / wrong",
                "all: correct / abstains / false PATCH / false PEOPLE", "coverage of rho", "without rep means",
                "coverage of sys", "coverage of rep effects", "naive rule wrong",
            ],
            rows.Select(row => new[]
            {
                Name(row.cell), row.All.Count.ToString(CultureInfo.InvariantCulture),
                Calls([.. row.All.Where(d => d.Org.Decidable)]),
                string.Join(" / ", Share(row.All, d => d.Org.Correct), Share(row.All, d => d.Org.Abstained),
                    Share(row.All, d => d.Org.FalsePatch), Share(row.All, d => d.Org.FalsePeople)),
                Share(row.All, d => d.Org.PatchShareCovered), Share(row.All, d => d.Org.PlainCovered),
                Share(row.All.Where(d => d.Org.Scenario != "noise"), d => d.Org.SystematicCovered),
                Figure(row.All.Average(d => d.Org.RepEffectsCovered)), Share(row.All, d => d.NaiveWrong),
            }));
    }

    private static string Activity(IReadOnlyList<Draw> draws)
    {
        var rows = Cells(draws).Select(cell => (cell, All: draws.Where(d => At(d) == cell).ToList()));

        return Table(
            [
                "n", "type I given the patch", "reverse_activity: given the patch",
                "reverse_activity: raw Spearman",
                "power where it has an effect", "'does not predict' said of null orgs",
            ],
            rows.Select(row =>
            {
                var none = row.All.Where(d => d.Activity.TrulyNull).ToList();
                var reverse = row.All.Where(d => d.Org.Scenario == "reverse_activity").ToList();
                return new[]
                {
                    Name(row.cell),
                    Share(none, d => d.Activity.Rejected),
                    Share(reverse, d => d.Activity.Rejected),
                    Share(reverse, d => d.Activity.RawRejected),
                    Share(row.All.Where(d => !d.Activity.TrulyNull), d => d.Activity.Rejected),
                    Share(none, d => d.Activity.Equivalent),
                };
            }));
    }

    private static string Coverage(List<Draw> draws, List<(int Reps, int Quarters)> cells) => string.Join(
        "/", cells.Select(cell => Share(draws.Where(d => At(d) == cell), d => d.Org.PatchShareCovered)));

    private static string DrawCounts(IReadOnlyList<Draw> draws) =>
        string.Join(", ", Cells(draws).Select(cell =>
    {
        var least = draws.Where(d => At(d) == cell).GroupBy(d => d.Org.Scenario).Min(g => g.Count());
        return string.Create(CultureInfo.InvariantCulture, $"{least} at {Name(cell)}");
    }));

    private static List<(int Reps, int Quarters)> Cells(IReadOnlyList<Draw> draws) =>
        [.. draws.Select(At).Distinct().OrderByDescending(c => c.Quarters).ThenBy(c => c.Reps)];

    private static (int Reps, int Quarters) At(Draw draw) => (draw.Org.Reps, draw.Org.Quarters);

    private static string Name((int Reps, int Quarters) cell) => cell.Quarters == Runner.FullQuarters
        ? string.Create(CultureInfo.InvariantCulture, $"n={cell.Reps}")
        : string.Create(CultureInfo.InvariantCulture, $"n={cell.Reps}, T={cell.Quarters}");

    private static string Calls(List<Draw> draws) => draws.Count == 0
        ? "-"
        : string.Join(" / ", Share(draws, d => d.Org.Correct), Share(draws, d => d.Org.Abstained),
            Share(draws, d => d.Org.FalsePatch || d.Org.FalsePeople));

    private static string Share(IEnumerable<Draw> draws, Func<Draw, bool> holds) =>
        Figure(draws.Select(d => holds(d) ? 1.0 : 0).DefaultIfEmpty(double.NaN).Average());

    private static string Figure(double value) =>
        double.IsNaN(value) ? "-" : value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Table(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        var head = header.ToList();
        IEnumerable<IEnumerable<string>> lines = [head, head.Select(_ => "---"), .. rows];

        return string.Concat(lines.Select(line => "| " + string.Join(" | ", line) + " |\n"));
    }
}
