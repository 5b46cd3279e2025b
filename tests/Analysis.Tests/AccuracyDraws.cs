using Performix.Analysis.Numerics;
using Performix.Tests.Support.Accuracy;
using Performix.Tests.Support.Simulation;

namespace Performix.Analysis.Tests;

/// <summary>
/// Simulated orgs of all sixteen kinds, scored once for all tests. A shorter sampling than the product's.
/// </summary>
public sealed class AccuracyDraws
{
    private const int Draws = 20;
    private const long FirstSeed = 300_000;
    private static readonly CrossedOptions Short = new() { Points = 800, Draws = 800 };

    public IReadOnlyList<OrgScore> All { get; } =
    [
        .. Work().AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(w => OrgScorer.Score(
            OrgSimulator.Simulate(w.Scenario, w.Reps, quarters: 8, w.Seed), w.Reps, w.Seed, Short)),
    ];

    public IEnumerable<OrgScore> Of(int reps) => All.Where(score => score.Reps == reps);

    public IEnumerable<OrgScore> In(string scenario) => All.Where(score => score.Scenario == scenario);

    private static IEnumerable<(Scenario Scenario, int Reps, long Seed)> Work() =>
        from reps in new[] { 12, 25 }
        from scenario in Scenarios.All
        from draw in Enumerable.Range(0, Draws)
        select (scenario, reps, FirstSeed + draw);
}
