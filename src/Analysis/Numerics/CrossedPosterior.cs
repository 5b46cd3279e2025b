using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Performix.Analysis.Numerics;

/// <summary>Equally weighted joint draws of a crossed model.</summary>
/// <remarks>
/// The log ratios by adaptive importance sampling (<see cref="CrossedImportance"/>), everything else exactly
/// given them: the residual variance is inverse gamma, the coefficients normal.
/// </remarks>
public sealed record CrossedPosterior
{
    /// <summary>Coefficients of each draw.</summary>
    public required IReadOnlyList<CrossedCoefficients> Coefficients { get; init; }

    /// <summary>Residual variance of each draw.</summary>
    public required IReadOnlyList<double> ResidualVariance { get; init; }

    /// <summary>What the weighted points behind the draws were worth. Range: 1 to the points drawn.</summary>
    public required double EffectivePoints { get; init; }

    /// <summary>Samples the posterior.</summary>
    /// <param name="design">The cross-products of the data.</param>
    /// <param name="options">How long.</param>
    /// <param name="seed">The run's recorded seed.</param>
    /// <param name="purpose">Name of the stream of numbers.</param>
    /// <param name="cancellationToken">Stops between stages.</param>
    /// <returns>The draws; the same for the same rows in the same order.</returns>
    public static CrossedPosterior Sample(
        CrossedDesign design,
        CrossedOptions options,
        long seed,
        string purpose,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var coefficients = new List<CrossedCoefficients>(options.Draws);
        var residuals = new List<double>(options.Draws);
        var effective = Sample(
            design,
            options,
            Seeded.Stream(seed, purpose),
            (drawn, variance) =>
            {
                coefficients.Add(drawn);
                residuals.Add(variance);
            },
            cancellationToken);
        return new CrossedPosterior
        {
            Coefficients = coefficients,
            ResidualVariance = residuals,
            EffectivePoints = effective,
        };
    }

    /// <summary>Samples the posterior, and keeps nothing: 4,000 draws of 2,000 coefficients are 64 MB.</summary>
    /// <param name="design">The cross-products of the data.</param>
    /// <param name="options">How long.</param>
    /// <param name="random">The stream of numbers.</param>
    /// <param name="take">Takes each draw's coefficients and residual variance.</param>
    /// <param name="cancellationToken">Stops between stages.</param>
    /// <returns>What the weighted points behind the draws were worth.</returns>
    internal static double Sample(
        CrossedDesign design,
        CrossedOptions options,
        RandomSource random,
        Action<CrossedCoefficients, double> take,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(design);
        var marginal = new CrossedMarginal(design);
        var ratios = new double[design.Ratios];
        var search = new CrossedImportance(
            design.Ratios, scores => marginal.Evaluate(Ratios(scores, ratios)), random);
        var sample = search.Run(options.Points, cancellationToken);
        var taken = sample.Take(options.Draws, random.NextDouble(), power: 1);
        for (var at = 0; at < taken.Length; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (taken[at] > 0)
            {
                marginal.Evaluate(Ratios(sample.Points[at], ratios));
            }

            for (var time = 0; time < taken[at]; time++)
            {
                // RSS / variance is chi-square given the ratios: Jeffreys' prior.
                var variance = .5 * marginal.ResidualSquares / Gamma.Sample(random, .5 * design.FreeRows, 1);
                take(marginal.Draw(Math.Sqrt(variance), () => Normal.Sample(random, 0, 1)), variance);
            }
        }

        return sample.Effective;
    }

    private static double[] Ratios(double[] scores, double[] into)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            into[i] = CrossedPrior.LogRatio(scores[i]);
        }

        return into;
    }
}
