namespace Performix.Analysis.Numerics;

/// <summary>
/// Intervals of the standard deviations of a mixed model by profile likelihood: the values at which the best
/// that the other parameters can do is still within the chi-squared quantile. By full maximum likelihood also
/// where the fit was restricted, as lme4 does. Source: Bates et al. (2015, JSS 67(1), section 5.1); Venzon
/// and Moolgavkar (1988, Applied Statistics 37). Consumer: the interval beside a variance.
/// </summary>
public sealed record VarianceProfile
{
    /// <summary>
    /// One interval a grouping, standard deviations in the unit of y; a low end of 0 is a boundary.
    /// </summary>
    public required IReadOnlyList<(double Low, double High)> Components { get; init; }

    /// <summary>Interval of the standard deviation of the noise.</summary>
    public required (double Low, double High) Noise { get; init; }

    /// <summary>The intervals.</summary>
    /// <param name="data">What the model is fitted to. Meant for up to some hundred rows.</param>
    /// <param name="level">Coverage. Range: above 0, below 1.</param>
    /// <returns>The intervals; null where <see cref="MixedModel.Fit"/> is null.</returns>
    /// <exception cref="ArgumentException">As <see cref="MixedModel.Fit"/>.</exception>
    public static VarianceProfile? Of(MixedData data, double level = 0.95)
    {
        if (MixedModel.Fit(data, restricted: false) is not { } best)
        {
            return null;
        }

        var search = new ProfileSearch(data, best, level);
        return new()
        {
            Components = [.. Enumerable.Range(0, data.Factors.Count).Select(search.Component)],
            Noise = search.Noise(),
        };
    }
}
