using MathNet.Numerics.Distributions;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Models;

/// <summary>Puts a rep into another patch, draw by draw, and chooses whom to put where.</summary>
/// <remarks>
/// y_h = max(mu + s z_h, 0)^2 averaged over the next periods, mu = base + rep + patch on the sqrt scale.
/// Additive on that scale and in an average season; a patch unlike any the rep has worked is the caller's to
/// flag.
/// </remarks>
public static class DecompositionSwap
{
    /// <summary>Predicts the mean attainment of the next periods.</summary>
    /// <param name="draws">The version with rep means, wherever there is one.</param>
    /// <param name="rep">Caller's index. Must have a usable row.</param>
    /// <param name="patch">Caller's index. Must have a usable row.</param>
    /// <param name="seed">The run's recorded seed.</param>
    /// <param name="periods">Periods ahead (H). Range: 1 up.</param>
    /// <returns>Expected and realised attainment, and the probability of a hit.</returns>
    public static SwapPrediction Predict(
        DecompositionDraws draws, int rep, int patch, long seed, int periods = 4)
    {
        ArgumentNullException.ThrowIfNull(draws);
        var (i, j) = (draws.RepAt(rep), draws.PatchAt(patch));
        var (realised, hit) = Realised(
            draws.Draws.Select(d => (d.Base + (d.People[i] + d.Patch[j]), d.ResidualVariance)),
            seed,
            $"swap/{rep}/{patch}",
            periods);

        return new SwapPrediction
        {
            Rep = rep,
            Patch = patch,
            Expected = PosteriorInterval.Of(draws.Level(rep, patch)),
            Realised = realised,
            ProbabilityHit = hit,
        };
    }

    /// <summary>Realised mean attainment of the next periods, from draws of what the root of attainment is.</summary>
    /// <param name="roots">Mean and residual variance of sqrt attainment, one pair a draw. Range: one or more.</param>
    /// <param name="seed">The run's recorded seed.</param>
    /// <param name="purpose">Names the stream of random numbers.</param>
    /// <param name="periods">Periods ahead (H). Range: 1 up.</param>
    /// <returns>Median and 95 % interval of the mean, and the probability that it is at or above 1.</returns>
    public static (PosteriorInterval Realised, double ProbabilityHit) Realised(
        IEnumerable<(double Mean, double Variance)> roots, long seed, string purpose, int periods = 4)
    {
        ArgumentNullException.ThrowIfNull(roots);
        var random = Seeded.Stream(seed, purpose);
        double[] realised = [.. roots.Select(root => Enumerable.Range(0, periods)
            .Average(_ => Level(Normal.Sample(random, root.Mean, Math.Sqrt(root.Variance)))))];
        return (PosteriorInterval.Of(realised), realised.Count(level => level >= 1) / (double)realised.Length);
    }

    /// <summary>The rep whose patch-adjusted attainment has the highest lower end.</summary>
    /// <param name="draws">The version with rep means, wherever there is one.</param>
    /// <param name="reps">Reps to choose from, each with a usable row. Range: one or more.</param>
    /// <returns>Caller's index.</returns>
    public static int TopRep(DecompositionDraws draws, IEnumerable<int> reps) =>
        reps.MaxBy(rep => PosteriorInterval.Of(draws.Adjusted(rep)).Lo);

    /// <summary>The rep whose patch-adjusted attainment has the lowest upper end.</summary>
    /// <param name="draws">The version with rep means, wherever there is one.</param>
    /// <param name="reps">Reps to choose from, each with a usable row. Range: one or more.</param>
    /// <returns>Caller's index.</returns>
    public static int BottomRep(DecompositionDraws draws, IEnumerable<int> reps) =>
        reps.MinBy(rep => PosteriorInterval.Of(draws.Adjusted(rep)).Hi);

    /// <summary>The patch whose level for an average rep has the highest lower end.</summary>
    /// <param name="draws">The version with rep means, wherever there is one.</param>
    /// <param name="patches">Patches to choose from, each with a usable row. Range: one or more.</param>
    /// <returns>Caller's index.</returns>
    public static int TopPatch(DecompositionDraws draws, IEnumerable<int> patches) =>
        patches.MaxBy(patch => PosteriorInterval.Of(draws.PatchLevel(patch)).Lo);

    /// <summary>The patch whose level for an average rep has the lowest upper end.</summary>
    /// <param name="draws">The version with rep means, wherever there is one.</param>
    /// <param name="patches">Patches to choose from, each with a usable row. Range: one or more.</param>
    /// <returns>Caller's index.</returns>
    public static int BottomPatch(DecompositionDraws draws, IEnumerable<int> patches) =>
        patches.MinBy(patch => PosteriorInterval.Of(draws.PatchLevel(patch)).Hi);

    private static double Level(double root) => root > 0 ? root * root : 0;
}
