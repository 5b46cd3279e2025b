using Performix.Analysis.Models;

namespace Performix.Analysis.Diagnosis;

/// <summary>What would turn an undecided verdict into a call, by the simulated table.</summary>
public static class WhatWouldSettle
{
    private const double Enough = .80;
    private const double LeastGain = .10;
    private static readonly (SettlingKind Kind, int[] Extra)[] Ladder =
    [
        (SettlingKind.Moves, [2, 3, 4, 6, 8, 12, 16, 24, 32]),
        (SettlingKind.Quarters, [1, 2, 4]),
        (SettlingKind.Reps, [5, 10, 20, 40]),
    ];

    /// <summary>The options worth naming, best first.</summary>
    /// <param name="verdict">Any; decided ones need nothing.</param>
    /// <param name="scope">Counts behind it.</param>
    /// <param name="table">Chances by size of the data.</param>
    /// <returns>
    /// For each kind the smallest step that reaches a chance of .80, or else the largest step if it gains .10
    /// at all.
    /// </returns>
    public static IReadOnlyList<SettlingOption> Options(
        Verdict verdict, DecompositionScope scope, SettlingTable table)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(table);
        if (verdict.Call != VerdictCall.Insufficient || table.IsEmpty)
        {
            return [];
        }

        var now = Chance(verdict.Lean, scope, table);
        var best = Ladder.Select(kind => Smallest(kind.Kind, kind.Extra, now, extra =>
            Chance(verdict.Lean, Grown(scope, kind.Kind, extra), table)));

        return [.. best.Where(o => o.Chance - now >= LeastGain).OrderByDescending(o => o.Chance)];
    }

    private static SettlingOption Smallest(
        SettlingKind kind, int[] steps, double now, Func<int, double> chance)
    {
        var options = steps.Select(extra => new SettlingOption(kind, extra, now, chance(extra))).ToList();

        return options.Find(o => o.Chance >= Enough) ?? options[^1];
    }

    private static DecompositionScope Grown(DecompositionScope scope, SettlingKind kind, int extra) =>
        kind switch
        {
            SettlingKind.Quarters => scope with { Periods = scope.Periods + extra },
            SettlingKind.Moves => scope with { Moves = scope.Moves + extra },
            // New reps move as often as those there are.
            _ => scope with
            {
                Reps = scope.Reps + extra,
                Moves = scope.Moves * (scope.Reps + extra) / Math.Max(scope.Reps, 1),
            },
        };

    // Where nothing is leant to, the harder of the two stands for both.
    private static double Chance(VerdictLean lean, DecompositionScope scope, SettlingTable table)
    {
        double Of(SettlingFamily family) =>
            table.Chance(family, Math.Max(scope.Reps, 1), scope.Periods, scope.Moves);

        return lean switch
        {
            VerdictLean.Patch => Of(SettlingFamily.Patch),
            VerdictLean.People => Of(SettlingFamily.People),
            _ => Math.Min(Of(SettlingFamily.Patch), Of(SettlingFamily.People)),
        };
    }
}
