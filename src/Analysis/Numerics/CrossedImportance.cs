using MathNet.Numerics.Random;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Adaptive importance sampling of a few normal scores: each stage draws around what the last one found, with
/// tempered weights while those are poor, until the weights are even enough; then one long stage.
/// </summary>
/// <remarks>
/// Population Monte Carlo (Cappe et al. 2004, JCGS 13:907) with quasi-random points: the additive recurrence
/// of the generalised golden ratio (Roberts 2018), shifted at random (Cranley and Patterson 1976, SIAM J.
/// Numer. Anal. 13:904). Consumer: <see cref="CrossedPosterior"/>.
/// </remarks>
internal sealed class CrossedImportance(
    int dimensions, Func<double[], double> logLikelihood, RandomSource random)
{
    private const int StagePoints = 192;
    private const int Centres = 64;
    private const int MostStages = 14;
    private const double EnoughShare = .35;
    private const int MostRepeats = 3;
    private const double PoorShare = .1;

    public CrossedSample Run(int points, CancellationToken cancellationToken)
    {
        var mixture = CrossedMixture.Prior(dimensions);
        for (var stage = 0; stage < MostStages; stage++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sample = Stage(mixture, StagePoints);
            var power = sample.PowerFor(StagePoints / 6.0);
            var enough = stage > 1 && sample.Effective >= EnoughShare * StagePoints;
            mixture = CrossedMixture.Around(Chosen(sample, power), Math.Min(sample.Effective, Centres));
            if (enough)
            {
                break;
            }
        }

        return Long(mixture, points, cancellationToken);
    }

    // A long stage whose weights turn out poor has found something new: adapt to it, and draw again.
    private CrossedSample Long(CrossedMixture mixture, int points, CancellationToken cancellationToken)
    {
        var sample = Stage(mixture, points);
        for (var again = 0; again < MostRepeats && sample.Effective < PoorShare * points; again++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sample = Stage(CrossedMixture.Around(Chosen(sample, sample.PowerFor(Centres)), Centres), points);
        }

        return sample;
    }

    private CrossedSample Stage(CrossedMixture mixture, int size)
    {
        var points = new double[size][];
        var logWeights = new double[size];
        var shift = random.NextDoubles(dimensions + 1);
        var uniform = new double[dimensions + 1];
        for (var at = 0; at < size; at++)
        {
            Fill(uniform, shift, at);
            var point = mixture.Point(uniform);
            points[at] = point;
            logWeights[at] = logLikelihood(point) - (.5 * point.Sum(v => v * v)) - mixture.LogDensity(point);
        }

        return new CrossedSample(points, logWeights);
    }

    private List<double[]> Chosen(CrossedSample sample, double power)
    {
        var taken = sample.Take(Centres, random.NextDouble(), power);

        return [.. taken.SelectMany((times, at) => Enumerable.Repeat(sample.Points[at], times))];
    }

    private void Fill(double[] uniform, double[] shift, int at)
    {
        var root = GoldenRoot(dimensions + 1);
        var step = 1.0;
        for (var i = 0; i < uniform.Length; i++)
        {
            step /= root;
            uniform[i] = (shift[i] + ((at + 1) * step)) % 1;
        }
    }

    // The positive root of x^(d+1) = x + 1.
    private static double GoldenRoot(int d)
    {
        var root = 2.0;
        for (var i = 0; i < 30; i++)
        {
            root = Math.Pow(1 + root, 1.0 / (d + 1));
        }

        return root;
    }
}
