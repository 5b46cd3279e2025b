namespace Performix.Analysis.Tests.Reference;

/// <summary>
/// The dip by its definition: the least distance d at which some distribution function that is convex up to a
/// mode and concave after it stays within d of the sample's. Slow; it shares nothing with the algorithm under
/// test.
/// </summary>
internal sealed class DipByDefinition
{
    private readonly (double X, double Foot, double Head)[] _steps;

    private DipByDefinition(double[] sample) =>
        _steps = [.. sample.Distinct().Order().Select(x => (x, Below(sample, x, false), Below(sample, x, true)))];

    public static double Of(double[] sample)
    {
        var definition = new DipByDefinition(sample);
        return Least(
            d => Enumerable.Range(0, definition._steps.Length).Any(mode => definition.Fits(mode, d)));
    }

    /// <summary>Whether a function with its mode at a value stays within a distance.</summary>
    private bool Fits(int mode, double d)
    {
        var at = _steps[mode];
        var left = _steps.Take(mode).Select(s => (s.X, Cap: s.Foot + d, Floor: s.Head - d)).ToArray();

        // The right side, turned by half a turn, is a left side.
        var right = _steps.Skip(mode + 1)
            .Select(s => (X: -s.X, Cap: d - s.Head, Floor: -s.Foot - d))
            .Reverse()
            .ToArray();
        if (!Reaches(right, -at.X, d - at.Head))
        {
            return false;
        }

        var highest = at.Head + d - 2 * d * Least(t => Reaches(right, -at.X, -(at.Head + d - 2 * d * t)));
        return Reaches(left, at.X, Math.Min(highest, at.Foot + d) + 1e-13);
    }

    /// <summary>
    /// Whether the greatest convex function under the caps, and under one at the mode, clears the floors.
    /// </summary>
    private static bool Reaches((double X, double Cap, double Floor)[] points, double mode, double cap)
    {
        (double X, double Cap, double Floor)[] all = [.. points, (mode, cap, double.NegativeInfinity)];
        return points.All(p => Chords(all, p.X).Min() >= p.Floor - 1e-13 && p.Floor <= cap + 1e-13);
    }

    private static IEnumerable<double> Chords((double X, double Cap, double Floor)[] points, double at) =>
        from a in points.Where(p => p.X <= at)
        from b in points.Where(p => p.X >= at)
        select a.X == b.X ? a.Cap : a.Cap + (b.Cap - a.Cap) * (at - a.X) / (b.X - a.X);

    /// <summary>The least number from 0 to 1 that passes, where all above it pass.</summary>
    private static double Least(Func<double, bool> passes)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < 45; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = passes(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    private static double Below(double[] sample, double x, bool included) =>
        sample.Count(v => v < x || (included && v == x)) / (double)sample.Length;
}
