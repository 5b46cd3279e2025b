using MathNet.Numerics.Random;

namespace Performix.Analysis.Numerics;

/// <summary>Which of two scores separates the same two classes better.</summary>
/// <remarks>
/// Source: DeLong, DeLong and Clarke-Pearson (1988); paired resampling within classes as Davison and Hinkley
/// (1997, section 3.2). Consumer: does the patch separate more than activity does.
/// </remarks>
/// <param name="First">Area of the first score.</param>
/// <param name="Second">Area of the second score.</param>
/// <param name="Resampled">First area less second area, with bootstrap intervals.</param>
/// <param name="Z">
/// DeLong's standard normal statistic of the difference; NaN where neither area varies.
/// </param>
public sealed record RocComparison(RocArea First, RocArea Second, BootstrapResult Resampled, double Z)
{
    /// <summary>First area less second area. Range: -1 to 1.</summary>
    public double Difference => First.Area - Second.Area;

    /// <summary>Two-sided p of no difference by DeLong; a check on the bootstrap interval.</summary>
    public double P => TailAreas.NormalTwoSided(Z);

    /// <summary>Compares two scores of the same rows.</summary>
    /// <param name="first">First score of each row; larger points to yes.</param>
    /// <param name="second">Second score of each row.</param>
    /// <param name="yes">
    /// The class of each row; two rows or more of each, else <see cref="ArgumentException"/>.
    /// </param>
    /// <param name="resamples">
    /// Resamples, drawn within classes. Range: 2 or more; 999 or more for intervals.
    /// </param>
    /// <param name="random">The stream of numbers, see <see cref="Seeded"/>.</param>
    public static RocComparison Of(
        IReadOnlyList<double> first,
        IReadOnlyList<double> second,
        IReadOnlyList<bool> yes,
        int resamples,
        RandomSource random)
    {
        var (a, b) = (RocArea.Of(first, yes), RocArea.Of(second, yes));
        var (own, other) = (RocArea.Components(first, yes), RocArea.Components(second, yes));
        var variance = RocArea.Covariance(own, own) + RocArea.Covariance(other, other)
            - 2 * RocArea.Covariance(own, other);
        var resampled = Bootstrap.Summarise(
            a.Area - b.Area,
            [.. Draws(first, second, yes, resamples, random).Order()],
            LeftOut(own, other));

        return new(a, b, resampled, (a.Area - b.Area) / Math.Sqrt(Math.Max(0, variance)));
    }

    private static IEnumerable<double> Draws(
        IReadOnlyList<double> first,
        IReadOnlyList<double> second,
        IReadOnlyList<bool> yes,
        int resamples,
        RandomSource random)
    {
        int[] all = [.. Enumerable.Range(0, yes.Count)];
        int[] positive = [.. all.Where(i => yes[i])], negative = [.. all.Where(i => !yes[i])];
        bool[] classes = [.. positive.Select(_ => true), .. negative.Select(_ => false)];
        for (var draw = 0; draw < resamples; draw++)
        {
            int[] rows = [.. Redraw(positive, random), .. Redraw(negative, random)];
            yield return Area(first, rows, classes) - Area(second, rows, classes);
        }
    }

    private static int[] Redraw(int[] rows, RandomSource random) =>
        [.. rows.Select(_ => rows[random.Next(rows.Length)])];

    private static double Area(IReadOnlyList<double> scores, int[] rows, bool[] classes) =>
        RocArea.Components([.. rows.Select(r => scores[r])], classes).Yes.Average();

    /// <summary>The difference with each row left out: the mean of the others' components.</summary>
    private static double[] LeftOut((double[] Yes, double[] No) first, (double[] Yes, double[] No) second)
    {
        return [.. Without(first.Yes, second.Yes), .. Without(first.No, second.No)];

        static IEnumerable<double> Without(double[] a, double[] b)
        {
            var sum = a.Sum() - b.Sum();
            return a.Zip(b, (x, y) => (sum - x + y) / (a.Length - 1));
        }
    }
}
