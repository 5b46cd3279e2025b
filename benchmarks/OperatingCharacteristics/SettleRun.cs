using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Analysis.Models;
using Performix.Analysis.Numerics;
using Performix.Tests.Support.Simulation;

namespace Performix.OperatingCharacteristics;

/// <summary>
/// Simulates how often the rule makes the right call by reps, quarters and moves, and writes the table that
/// the product looks it up in.
/// </summary>
internal static class SettleRun
{
    private static readonly int[] Reps = [8, 12, 18, 25, 40, 60];
    private static readonly int[] Quarters = [4, 8, 12];
    private static readonly double[] MovesPerRep = [0, .25, .6, 1.2];

    // Whether there is anything but luck does not turn on moves: one level stands for all.
    private const double NoiseMoves = .6;
    private static readonly CrossedOptions Short = new() { Points = 500, Draws = 500 };

    public static void Write(Options options)
    {
        var work = Work(options.Draws).ToList();
        var hits = Runner.Each(work, options.Minutes, w => Score(w, options.FirstSeed));
        var cells = hits.GroupBy(h => h.Cell).Select(
            g => g.Key with { Chance = g.Average(h => h.Right ? 1.0 : 0) });
        var smooth = SettleSmoothing.Monotone([.. cells.SelectMany(Filled)]);
        var lines = smooth
            .OrderBy(c => c.Family).ThenBy(c => c.Reps).ThenBy(c => c.Quarters).ThenBy(c => c.MovesPerRep)
            .Select(c => string.Create(
                CultureInfo.InvariantCulture,
                $"{c.Family},{c.Reps},{c.Quarters},{c.MovesPerRep:0.##},{c.Chance:0.###}\n"));
        File.WriteAllText(options.Out, "family,reps,quarters,moves_per_rep,chance\n" + string.Concat(lines));
        var least = hits.GroupBy(h => h.Cell).Min(g => g.Count());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{least} draws a cell and more"));
    }

    private static IEnumerable<(SettlingCell Cell, int Draw)> Work(int draws) =>
        from draw in Enumerable.Range(0, draws)
        from family in Enum.GetValues<SettlingFamily>()
        from reps in Reps
        from quarters in Quarters
        from moves in MovesPerRep
        where family != SettlingFamily.Noise || moves == NoiseMoves
        select (new SettlingCell(family, reps, quarters, moves, 0), draw);

    private static IEnumerable<SettlingCell> Filled(SettlingCell cell) => cell.Family == SettlingFamily.Noise
        ? MovesPerRep.Select(moves => cell with { MovesPerRep = moves })
        : [cell];

    private static Hit Score((SettlingCell Cell, int Draw) work, long firstSeed)
    {
        var cell = work.Cell;
        var scenario = Scenarios.Named(cell.Family.ToString().ToLowerInvariant()) with { Move = Rate(cell) };
        var org = OrgSimulator.Simulate(scenario, cell.Reps, cell.Quarters, firstSeed + work.Draw);
        var fit = Decomposition.Fit(org.Input(), firstSeed + work.Draw, Short, CancellationToken.None);
        var call = VerdictRule.Decide(VerdictEvidence.From(fit)).Call;

        return new Hit(cell, call.ToString() == cell.Family.ToString());
    }

    // A patch drawn alone to rotate stays: expected moves a quarter are n p (1 - (1 - p)^(n - 1)). Solved for
    // p.
    private static double Rate(SettlingCell cell)
    {
        var wanted = cell.MovesPerRep / (cell.Quarters - 1);
        var (low, high) = (0.0, .9);
        for (var step = 0; step < 40; step++)
        {
            var rate = (low + high) / 2;
            var moves = rate * (1 - Math.Pow(1 - rate, cell.Reps - 1));
            (low, high) = moves < wanted ? (rate, high) : (low, rate);
        }

        return wanted == 0 ? 0 : high;
    }

    private sealed record Hit(SettlingCell Cell, bool Right);
}
