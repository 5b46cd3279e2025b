namespace Performix.Analysis.Numerics;

/// <summary>Fits normal mixtures by the EM algorithm from many starts.</summary>
/// <remarks>
/// Source: Dempster, Laird and Rubin (1977, JRSSB 39:1); Biernacki, Celeux and Govaert (2003, CSDA 41:561;
/// short runs from many starts, then long runs from the best). Consumer: the shape of a team's results.
/// Starts are cuts of the sorted values at every twentieth, so a fit has no chance in it. A variance is kept
/// above a thousandth of the sample's, since the likelihood has no maximum without a floor. Above 800 values
/// the long runs are shortened, to 200 steps
/// at 20,000: where one normal fits, the likelihood of two is then a little short of its flat top.
/// </remarks>
public static class NormalMixtures
{
    /// <summary>Most components that <see cref="Fit"/> takes.</summary>
    public const int MostComponents = 3;

    private const int Cuts = 20;
    private const int StartingValues = 500;
    private const int ShortRun = 30;
    private const int LongRun = 5000;
    private const int LeastLongRun = 200;
    private const int LongWork = 4_000_000;
    private const int LongRuns = 6;

    /// <summary>The mixture with the larger BIC of those with equal and with unequal variances.</summary>
    /// <param name="values">The sample; more values than parameters, not all equal, else it throws.</param>
    /// <param name="components">Components. Range: 1 to 3.</param>
    public static NormalMixture Best(IReadOnlyList<double> values, int components)
    {
        var (equal, unequal) = (Fit(values, components, true), Fit(values, components, false));
        return equal.Bic >= unequal.Bic ? equal : unequal;
    }

    /// <summary>The mixture of most likelihood among those that the starts lead to.</summary>
    /// <param name="values">The sample; more values than parameters, not all equal, else it throws.</param>
    /// <param name="components">Components. Range: 1 to 3.</param>
    /// <param name="equalVariances">Whether all components share one variance.</param>
    public static NormalMixture Fit(IReadOnlyList<double> values, int components, bool equalVariances)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(components, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(components, MostComponents);
        var parameters = 2 * components - 1 + (equalVariances ? 1 : components);
        if (values.Count <= parameters || values.Max() <= values.Min())
        {
            throw new ArgumentException(
                "A mixture needs values that differ, more than parameters.", nameof(values));
        }

        double[] sorted = [.. values.Order()];
        var few = Thin(sorted);
        var (brief, full) = (new Expectation(few, equalVariances), new Expectation(sorted, equalVariances));
        var steps = Math.Clamp(LongWork / sorted.Length, LeastLongRun, LongRun);
        var (best, likelihood) = Starts(few.Length, components)
            .Select(cuts => brief.Run(brief.Start(cuts), ShortRun))
            .OrderByDescending(run => run.LogLikelihood)
            .Take(LongRuns)
            .Select(run => full.Run(run.Components, steps))
            .MaxBy(run => run.LogLikelihood);

        return new([.. best.OrderBy(c => c.Mean)], likelihood, parameters, values.Count);
    }

    private static double[] Thin(double[] sorted)
    {
        var step = (sorted.Length + StartingValues - 1) / StartingValues;
        return [.. sorted.Where((_, at) => at % step == 0)];
    }

    /// <summary>Places to cut the sorted values into as many runs as there are components.</summary>
    private static IEnumerable<int[]> Starts(int count, int components)
    {
        int[] places = [.. Enumerable.Range(1, Cuts - 1).Select(i => i * count / Cuts).Where(p => p > 0).Distinct()];
        return components switch
        {
            1 => [[]],
            2 => places.Select(p => new[] { p }),
            _ => places.SelectMany(p => places.Where(q => q > p).Select(q => new[] { p, q })),
        };
    }
}
