namespace Performix.Analysis.Numerics;

/// <summary>
/// How strong an unmeasured confounder would have to be to change a regression's answer. Source: Cinelli and
/// Hazlett (2020, JRSSB 82:39), formulas 10-14 and section 4.4. None of the figures is a probability.
/// Consumer: the robustness lines beside a coefficient.
/// </summary>
public static class Sensitivity
{
    /// <summary>Share of the residual variance of y that one term explains beside the others.</summary>
    /// <param name="t">The term's t statistic.</param>
    /// <param name="degreesOfFreedom">Residual degrees of freedom. Range: above 0.</param>
    /// <returns>t2/(t2 + df). Range: 0 to 1.</returns>
    public static double PartialRSquared(double t, double degreesOfFreedom) =>
        t * t / ((t * t) + degreesOfFreedom);

    /// <summary>
    /// RV_q: the partial R2 that a confounder must have with both the term and y to take away the part q of
    /// the estimate.
    /// </summary>
    /// <param name="t">The term's t statistic.</param>
    /// <param name="degreesOfFreedom">Residual degrees of freedom. Range: above 0.</param>
    /// <param name="q">The part to take away, 1 for all of it. Range: above 0.</param>
    /// <returns>Range: 0 to 1.</returns>
    public static double RobustnessValue(double t, double degreesOfFreedom, double q = 1) =>
        EqualStrength(q * Math.Abs(t) / Math.Sqrt(degreesOfFreedom));

    /// <summary>
    /// RV_q,alpha: as RV_q, but to bring the estimate less the part q inside its confidence limit.
    /// </summary>
    /// <param name="t">The term's t statistic.</param>
    /// <param name="degreesOfFreedom">Residual degrees of freedom. Range: above 1.</param>
    /// <param name="alpha">Significance level of the limit. Range: above 0, below 1.</param>
    /// <param name="q">The part to take away. Range: above 0.</param>
    /// <returns>Range: 0 to 1; 0 where the estimate is not significant to begin with.</returns>
    public static double SignificanceRobustnessValue(
        double t, double degreesOfFreedom, double alpha = 0.05, double q = 1)
    {
        var f = q * Math.Abs(t) / Math.Sqrt(degreesOfFreedom);
        var left = degreesOfFreedom - 1;
        var critical = TailAreas.StudentQuantile(1 - alpha / 2, left) / Math.Sqrt(left);
        if (f <= critical)
        {
            return 0;
        }

        return f > 1 / critical
            ? ((f * f) - (critical * critical)) / (1 + (f * f))
            : EqualStrength(f - critical);
    }

    /// <summary>The estimate had a confounder of the given strength been measured.</summary>
    /// <param name="estimate">The term's coefficient.</param>
    /// <param name="standardError">Its classical standard error. Range: above 0.</param>
    /// <param name="degreesOfFreedom">Residual degrees of freedom. Range: above 1.</param>
    /// <param name="withTerm">Partial R2 of the confounder with the term. Range: 0 to below 1.</param>
    /// <param name="withResponse">Partial R2 of the confounder with y, given the term. Range: 0 to 1.</param>
    /// <returns>
    /// The estimate moved toward zero (past it where the bias is larger), with its standard error.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A strength is outside its range.</exception>
    public static AdjustedEstimate Adjust(
        double estimate, double standardError, double degreesOfFreedom, double withTerm, double withResponse)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(withTerm);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(withTerm, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(withResponse);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(withResponse, 1);
        var bias = standardError * Math.Sqrt(degreesOfFreedom * withResponse * withTerm / (1 - withTerm));

        return new()
        {
            WithTerm = withTerm,
            WithResponse = withResponse,
            Bias = bias,
            Estimate = Math.Sign(estimate) * (Math.Abs(estimate) - bias),
            StandardError = standardError
                * Math.Sqrt((1 - withResponse) / (1 - withTerm) * degreesOfFreedom / (degreesOfFreedom - 1)),
        };
    }

    /// <summary>
    /// The estimate under a confounder <paramref name="strength"/> times as strong as a measured column is
    /// beside the rest. Assumes that the benchmark is of comparable kind.
    /// </summary>
    /// <param name="fit">The full regression, a column of ones among its terms.</param>
    /// <param name="term">Column of the term in question.</param>
    /// <param name="benchmark">Column of the measured term to compare with.</param>
    /// <param name="strength">How many times as strong. Range: above 0.</param>
    /// <returns>
    /// The adjusted estimate; null where a confounder that strong cannot exist beside the benchmark.
    /// </returns>
    /// <exception cref="ArgumentException">The two columns are the same.</exception>
    public static AdjustedEstimate? BoundBy(LeastSquaresFit fit, int term, int benchmark, double strength)
    {
        if (term == benchmark)
        {
            throw new ArgumentException($"Column {term} cannot be its own benchmark.", nameof(benchmark));
        }

        var tests = fit.ClassicalTests();
        var treatment = LeastSquares.Fit(fit.Design.RemoveColumn(term), [.. fit.Design.Column(term)]);
        var position = benchmark > term ? benchmark - 1 : benchmark;
        var onTerm = treatment.ClassicalTests()[position];
        var r2Term = PartialRSquared(onTerm.T, onTerm.DegreesOfFreedom);
        var r2Response = PartialRSquared(tests[benchmark].T, fit.ResidualDegreesOfFreedom);

        var (estimate, error) = (tests[term].Estimate, tests[term].StandardError);
        return Strength(r2Term, r2Response, strength) is var (withTerm, withResponse)
            ? Adjust(estimate, error, fit.ResidualDegreesOfFreedom, withTerm, withResponse)
            : null;
    }

    private static (double WithTerm, double WithResponse)? Strength(
        double r2Term, double r2Response, double k)
    {
        var withTerm = k * r2Term / (1 - r2Term);
        var shared = k * r2Term * r2Term / ((1 - (k * r2Term)) * (1 - r2Term));
        if (k * r2Term >= 1 || withTerm >= 1 || shared >= 1)
        {
            return null;
        }

        var eta = (Math.Sqrt(k) + Math.Sqrt(shared)) / Math.Sqrt(1 - shared);
        return (withTerm, Math.Min(1, eta * eta * r2Response / (1 - r2Response)));
    }

    private static double EqualStrength(double f) =>
        0.5 * (Math.Sqrt(Math.Pow(f, 4) + (4 * f * f)) - (f * f));
}
