using MathNet.Numerics.Random;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Models;

/// <summary>
/// People or patch: sqrt attainment split into reps, patches, what is observed of patches, and
/// quarter-to-quarter noise, by a crossed Bayesian model in two versions.
/// </summary>
/// <remarks>
/// The plain version takes reps as independent of the patches they hold. The other adds the reps' means of
/// the patch covariates (Mundlak 1978), which gives back to people what sorting had lent to the patch;
/// verdicts rest on it.
/// </remarks>
public sealed record Decomposition
{
    private const int LeastFreeRows = 4;

    /// <summary>Counts over the rows used.</summary>
    public required DecompositionScope Scope { get; init; }

    /// <summary>
    /// Draws without the reps' means (V1), of shares and variances only: they know no rep and no patch. Null where
    /// there are too few rows to fit anything.
    /// </summary>
    public required DecompositionDraws? Plain { get; init; }

    /// <summary>Draws with the reps' means (V2); null where there are too few rows to fit anything.</summary>
    public required DecompositionDraws? Sorted { get; init; }

    /// <summary>The seed the draws came from.</summary>
    public required long Seed { get; init; }

    /// <summary>Fits both versions.</summary>
    /// <param name="input">Rep-quarters of one cohort, in any row order.</param>
    /// <param name="seed">The run's recorded seed.</param>
    /// <param name="cancellationToken">Stops between stages of the sampler.</param>
    /// <returns>Counts always; draws where there are enough rows.</returns>
    public static Decomposition Fit(
        DecompositionInput input, long seed, CancellationToken cancellationToken) =>
        Fit(input, seed, new CrossedOptions(), cancellationToken);

    /// <summary>Fits both versions with a chosen length of sampling.</summary>
    /// <param name="input">Rep-quarters of one cohort, in any row order.</param>
    /// <param name="seed">The run's recorded seed.</param>
    /// <param name="options">How long to sample.</param>
    /// <param name="cancellationToken">Stops between stages of the sampler.</param>
    /// <returns>Counts always; draws where there are enough rows.</returns>
    public static Decomposition Fit(
        DecompositionInput input, long seed, CrossedOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var rows = new DecompositionRows(input);
        var design = rows.Response.Length > 0 ? new CrossedDesign(Data(rows, withMeans: false)) : null;
        var scope = Count(rows, design?.Rank ?? 0);
        if (design is null || design.FreeRows < LeastFreeRows)
        {
            return new Decomposition { Scope = scope, Plain = null, Sorted = null, Seed = seed };
        }

        return new Decomposition
        {
            Scope = scope,
            Plain = PlainDraws(rows, design, options, seed, cancellationToken),
            Sorted = SortedDraws(rows, options, seed, cancellationToken),
            Seed = seed,
        };
    }

    private static DecompositionDraws PlainDraws(
        DecompositionRows rows,
        CrossedDesign design,
        CrossedOptions options,
        long seed,
        CancellationToken cancellationToken)
    {
        var read = new DecompositionReader(rows, design.Mean);
        var (draws, effective) = Draws(
            design,
            options,
            Seeded.Stream(seed, "decomposition/plain"),
            (coefficients, variance) => read.Read(coefficients, variance).SharesOnly(),
            cancellationToken);
        return new DecompositionDraws([], [], draws, effective);
    }

    private static DecompositionDraws SortedDraws(
        DecompositionRows rows, CrossedOptions options, long seed, CancellationToken cancellationToken)
    {
        var design = new CrossedDesign(Data(rows, withMeans: true));
        var (draws, effective) = Draws(
            design,
            options,
            Seeded.Stream(seed, "decomposition/sorted"),
            new DecompositionReader(rows, design.Mean).Read,
            cancellationToken);
        return new DecompositionDraws(rows.Reps, rows.Patches, draws, effective);
    }

    /// <summary>Each draw is read when it is made: what it is read from is as large as what is kept of it.</summary>
    private static (DecompositionDraw[] Draws, double Effective) Draws(
        CrossedDesign design,
        CrossedOptions options,
        RandomSource random,
        Func<CrossedCoefficients, double, DecompositionDraw> read,
        CancellationToken cancellationToken)
    {
        var draws = new List<DecompositionDraw>(options.Draws);
        var effective = CrossedPosterior.Sample(
            design, options, random, (drawn, variance) => draws.Add(read(drawn, variance)), cancellationToken);
        return ([.. draws], effective);
    }

    private static CrossedData Data(DecompositionRows rows, bool withMeans) => new()
    {
        Response = rows.Response,
        First = rows.Rep,
        Second = rows.Patch,
        FirstLevels = rows.Reps.Length,
        SecondLevels = rows.Patches.Length,
        Fixed = rows.Fixed,
        Blocks = Blocks(rows, withMeans),
    };

    private static IReadOnlyList<IReadOnlyList<double[]>> Blocks(DecompositionRows rows, bool withMeans) =>
        rows.Covariates.Count == 0 ? []
        : withMeans ? [rows.Covariates, [.. rows.RepMeans.Select(rows.ByRow)]]
        : [rows.Covariates];

    private static DecompositionScope Count(DecompositionRows rows, int fixedRank)
    {
        var graph = new DecompositionGraph(rows);
        var unitRank = rows.Reps.Length + rows.Patches.Length - graph.Components;

        return new DecompositionScope
        {
            Rows = rows.Response.Length,
            Reps = rows.Reps.Length,
            Patches = rows.Patches.Length,
            Periods = rows.Period.Distinct().Count(),
            Moves = graph.Movers().Count,
            ConnectedReps = graph.ConnectedReps(),
            ResidualDegrees = rows.Response.Length - unitRank - Math.Max(fixedRank - 1, 0),
            Covariates = rows.Covariates.Count,
        };
    }
}
