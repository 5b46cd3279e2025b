namespace Performix.Analysis.Numerics;

/// <summary>How well a score separates two classes: the area under the ROC curve.</summary>
/// <remarks>
/// Source: Hanley and McNeil (1982, Radiology 143:29), DeLong, DeLong and Clarke-Pearson (1988, Biometrics
/// 44:837) with the ranks of Sun and Xu (2014, IEEE SPL 21:1389), Newcombe (2006, Stat. Med. 25:559, method
/// 5) for the interval, which stays open where the classes are parted perfectly. Consumer: what separates
/// those above a line from those below.
/// </remarks>
/// <param name="Area">Chance that a random yes scores above a random no, ties half. Range: 0 to 1.</param>
/// <param name="Error">DeLong's standard error; 0 where the classes are parted perfectly.</param>
/// <param name="Interval">Newcombe's interval. Range: 0 to 1.</param>
/// <param name="Yes">Rows of the first class.</param>
/// <param name="No">Rows of the other class.</param>
public sealed record RocArea(double Area, double Error, Limits Interval, int Yes, int No)
{
    /// <summary>The area of a score.</summary>
    /// <param name="scores">One score a row; larger points to yes.</param>
    /// <param name="yes">
    /// The class of each row; two rows or more of each, else <see cref="ArgumentException"/>.
    /// </param>
    /// <param name="level">Confidence level of the interval.</param>
    public static RocArea Of(IReadOnlyList<double> scores, IReadOnlyList<bool> yes, double level = 0.95)
    {
        var parts = Components(scores, yes);
        var area = parts.Yes.Average();
        var error = Math.Sqrt(Covariance(parts, parts));
        var (m, n) = (parts.Yes.Length, parts.No.Length);

        return new(area, error, Newcombe(area, m, n, level), m, n);
    }

    /// <summary>Newcombe's interval for an area, from the numbers of rows alone.</summary>
    /// <param name="area">The area. Range: 0 to 1.</param>
    /// <param name="yes">Rows of the first class. Range: 1 or more.</param>
    /// <param name="no">Rows of the other class. Range: 1 or more.</param>
    /// <param name="level">Confidence level. Range: strictly between 0 and 1.</param>
    public static Limits Newcombe(double area, int yes, int no, double level = 0.95)
    {
        var z = TailAreas.NormalQuantile(0.5 + level / 2);
        return new(End(0), End(1));

        double End(double far)
        {
            var (near, away) = (area, far);
            for (var i = 0; i < 100; i++)
            {
                var middle = (near + away) / 2;
                var inside = Math.Abs(area - middle) <= z * Math.Sqrt(Variance(middle, yes, no));
                (near, away) = inside ? (middle, away) : (near, middle);
            }

            return (near + away) / 2;
        }
    }

    /// <summary>For each row the share of the other class that it beats, or that it is beaten by.</summary>
    internal static (double[] Yes, double[] No) Components(IReadOnlyList<double> scores, IReadOnlyList<bool> yes)
    {
        if (scores.Count != yes.Count)
        {
            throw new ArgumentException($"Expected {scores.Count} classes, got {yes.Count}.", nameof(yes));
        }

        double[] positive = [.. scores.Where((_, at) => yes[at])], negative = [.. scores.Where((_, at) => !yes[at])];
        if (positive.Length < 2 || negative.Length < 2)
        {
            throw new ArgumentException("An area needs two rows or more of each class.", nameof(yes));
        }

        var among = Ranks.Average([.. positive, .. negative]);
        var (own, other) = (Ranks.Average(positive), Ranks.Average(negative));
        double m = positive.Length, n = negative.Length;
        return (
            [.. own.Select((rank, at) => (among[at] - rank) / n)],
            [.. other.Select((rank, at) => 1 - (among[positive.Length + at] - rank) / m)]);
    }

    /// <summary>DeLong's covariance of two areas in the same rows.</summary>
    internal static double Covariance((double[] Yes, double[] No) first, (double[] Yes, double[] No) second) =>
        Products(first.Yes, second.Yes) / first.Yes.Length + Products(first.No, second.No) / first.No.Length;

    private static double Products(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        return a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum() / (a.Length - 1);
    }

    private static double Variance(double area, int yes, int no)
    {
        var rows = (yes + no) / 2.0 - 1;
        var inflation = 1 + rows * (1 - area) / (2 - area) + rows * area / (1 + area);
        return area * (1 - area) * inflation / yes / no;
    }
}
