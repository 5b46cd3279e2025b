using System.Diagnostics;
using System.Globalization;
using Performix.Analysis.Numerics;
using Performix.Tests.Support.Accuracy;
using Performix.Tests.Support.Simulation;

namespace Performix.OperatingCharacteristics;

/// <summary>
/// Draws and scores orgs, in parallel; each draw has its own seed, so the result is the same anyway.
/// </summary>
internal static class Runner
{
    public const int LargeSize = 120;
    public const int FullQuarters = 8;
    public const int FewQuarters = 4;
    private static readonly string[] FewQuarterScenarios =
        ["patch", "people", "mixed", "noise", "sorted_people", "hidden_patch", "messy", "patch_nomove"];

    public static IReadOnlyList<Draw> Score(Options options)
    {
        var draws = Each([.. Work(options)], options.Minutes, work => Score(work, options.Sampling));

        return [.. draws.OrderBy(d => d.Org.Reps).ThenBy(d => d.Org.Quarters)];
    }

    /// <summary>
    /// Does the work in order on all processors, and begins nothing new once the time is up.
    /// </summary>
    public static IReadOnlyList<TOut> Each<TIn, TOut>(
        IReadOnlyList<TIn> work, double minutes, Func<TIn, TOut> score)
        where TOut : class
    {
        var results = new TOut?[work.Count];
        var clock = Stopwatch.StartNew();
        var done = 0;
        var next = -1;
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            var at = Interlocked.Increment(ref next);
            while (at < work.Count && clock.Elapsed.TotalMinutes < minutes)
            {
                results[at] = score(work[at]);
                Tell(Interlocked.Increment(ref done), work.Count, clock.Elapsed);
                at = Interlocked.Increment(ref next);
            }
        });

        return [.. results.OfType<TOut>()];
    }

    private static void Tell(int done, int all, TimeSpan elapsed)
    {
        if (done % 50 == 0 || done == all)
        {
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{done} of {all} orgs, {elapsed.TotalSeconds:0} s"));
        }
    }

    // All cells advance together: stopped early, every cell has lost the same part of its draws.
    private static IEnumerable<(Scenario Scenario, int Reps, int Quarters, long Seed)> Work(
        Options options) =>
        from cell in Cells(options)
        from scenario in Scenarios.All
        where cell.Quarters == FullQuarters || FewQuarterScenarios.Contains(scenario.Name)
        from draw in Enumerable.Range(0, cell.Draws)
        orderby (draw + .5) / cell.Draws
        select (scenario, cell.Reps, cell.Quarters, options.FirstSeed + draw);

    private static IEnumerable<(int Reps, int Quarters, int Draws)> Cells(Options options) =>
    [
        .. options.Sizes.Select(n => (n, FullQuarters, options.Draws)),
        (25, FewQuarters, options.Few),
        (LargeSize, FullQuarters, options.Large),
    ];

    private static Draw Score(
        (Scenario Scenario, int Reps, int Quarters, long Seed) work, CrossedOptions sampling)
    {
        var org = OrgSimulator.Simulate(work.Scenario, work.Reps, work.Quarters, work.Seed);
        var means = new RepMeans(org);

        return new Draw(
            OrgScorer.Score(org, work.Reps, work.Seed, sampling),
            ActivityTest.Score(org, means),
            NaiveRule.SaysPatch(means));
    }
}
