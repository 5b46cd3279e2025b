using Performix.Analysis.Diagnosis;
using Performix.Analysis.Models;
using Performix.Analysis.Numerics;
using Performix.Tests.Support.Simulation;

namespace Performix.Tests.Support.Accuracy;

/// <summary>Fits, judges and predicts a simulated org, and holds the result against the truth.</summary>
public static class OrgScorer
{
    public static OrgScore Score(SimulatedOrg org, int reps, long seed) =>
        Score(org, reps, seed, new CrossedOptions());

    public static OrgScore Score(SimulatedOrg org, int reps, long seed, CrossedOptions options)
    {
        var fit = Decomposition.Fit(org.Input(), seed, options, CancellationToken.None);
        var sorted = fit.Sorted!; // every simulated org has rows enough
        var plain = fit.Plain!; // likewise
        var truth = org.Truth;

        return new OrgScore
        {
            Scenario = org.Scenario.Name,
            Reps = reps,
            Quarters = org.Quarters,
            TruePatchShare = truth.PatchShare,
            TrueLabel = truth.Label,
            Verdict = VerdictRule.Decide(VerdictEvidence.From(fit)),
            PatchShareCovered = Covers(sorted.PatchShare, truth.PatchShare),
            PlainCovered = Covers(plain.PatchShare, truth.PatchShare),
            SystematicCovered = Covers(sorted.SystematicShare, truth.SystematicShare),
            RepEffectsCovered = RepEffects(sorted, truth),
            Swaps =
                [.. truth.Swaps.Where(s => sorted.Knows(s.Rep, s.Patch)).Select(s => Score(sorted, s, seed))],
            EffectivePoints = Math.Min(sorted.EffectivePoints, plain.EffectivePoints),
        };
    }

    private static SwapScore Score(DecompositionDraws draws, SimulatedSwap swap, long seed)
    {
        var prediction = DecompositionSwap.Predict(draws, swap.Rep, swap.Patch, seed);

        return new SwapScore
        {
            Name = swap.Name,
            ExpectedCovered = Inside(prediction.Expected, swap.Expected),
            RealisedCovered = Inside(prediction.Realised, swap.Realised),
            ProbabilityHit = prediction.ProbabilityHit,
            TrulyBelow = swap.Expected < 1,
            Hit = swap.Hit,
        };
    }

    private static double RepEffects(DecompositionDraws draws, SimulatedTruth truth)
    {
        var known = truth.RepEffect.Where(rep => draws.KnowsRep(rep.Key));

        return known.Average(rep => Covers(draws.RepEffect(rep.Key), rep.Value) ? 1.0 : 0);
    }

    private static bool Covers(IEnumerable<double> draws, double truth) =>
        Inside(PosteriorInterval.Of(draws), truth);

    private static bool Inside(PosteriorInterval interval, double value) =>
        interval.Lo <= value && value <= interval.Hi;
}
