namespace Performix.Analysis.Numerics;

/// <summary>
/// Linear mixed models with one to three crossed random intercepts, by restricted or full maximum likelihood.
/// Source: Patterson and Thompson (1971, Biometrika 58); Bates et al. (2015, JSS 67(1)). Consumers:
/// decomposition cross-checks, shrinkage, swap predictions.
/// </summary>
public static class MixedModel
{
    /// <summary>A relative spread below this that costs nothing to drop is reported as 0.</summary>
    private const double Zero = 1e-5;

    private static readonly double[] Starts = [0.1, 0.5, 1.5];

    /// <summary>Fits the model.</summary>
    /// <param name="data">n rows, p fixed terms, one to three groupings.</param>
    /// <param name="restricted">
    /// True for restricted likelihood (the default), false for full maximum likelihood.
    /// </param>
    /// <returns>
    /// The fit, in which a variance may be 0. Null where the data cannot tell the parts apart: n not above
    /// p + 1, dependent fixed terms, a grouping with one level or as many as rows, or no residual beside the
    /// fixed terms. Groupings that are the same, or that the fixed terms hold, share a variance in no
    /// particular way: whether units moved is the caller's to see.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a value is not finite, or there are no or over three groupings.
    /// </exception>
    public static MixedFit? Fit(MixedData data, bool restricted = true)
    {
        MixedData.Check(data);
        if (data.Rows <= data.Terms + 1
            || data.Factors.Any(f => f.Count < 2 || f.Count >= data.Rows)
            || LeastSquares.TryFit(data.Fixed, data.Response) is not { } plain
            || !(plain.ResidualSumOfSquares > 1e-20 * data.Response.Sum(y => y * y)))
        {
            return null;
        }

        var system = new PenalisedSystem(data);
        var criterion = new MixedCriterion(system, restricted);
        var found = NewtonSearch.Minimise(criterion.At, BestStart(criterion, data.Factors.Count));
        var theta = Snap(criterion, found);

        return criterion.At(theta) is { } value && system.Solve(theta) is { } solution
            ? new MixedFit(system, solution, restricted, value, found.Converged)
            : null;
    }

    private static double[] BestStart(MixedCriterion criterion, int factors)
    {
        IEnumerable<double[]> grid = [[]];
        for (var f = 0; f < factors; f++)
        {
            grid = grid.SelectMany(g => Starts.Select(s => (double[])[.. g, s])).ToArray();
        }

        return grid.MinBy(g => criterion.At(g) ?? double.PositiveInfinity) ?? [];
    }

    // The criterion is even in every spread: the search may end below 0 or a rounding away from it.
    private static double[] Snap(MixedCriterion criterion, SearchResult found)
    {
        var theta = Array.ConvertAll(found.Point, Math.Abs);
        var snapped = Array.ConvertAll(theta, t => t < Zero ? 0 : t);
        return criterion.At(snapped) <= found.Value + 1e-8 ? snapped : theta;
    }
}
