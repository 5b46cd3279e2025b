namespace Performix.Analysis.Numerics;

/// <summary>
/// A statistic, its bootstrap standard error and three bootstrap intervals, in the statistic's unit.
/// </summary>
/// <remarks>Source and consumer: see <see cref="Bootstrap"/>.</remarks>
/// <param name="Estimate">The statistic of the sample itself.</param>
/// <param name="StandardError">Standard deviation (n - 1) of the resampled statistics.</param>
/// <param name="Bias">Mean of the resampled statistics less the estimate.</param>
/// <param name="Percentile">Percentile interval.</param>
/// <param name="Basic">Basic (reflected) interval.</param>
/// <param name="Accelerated">Bias-corrected and accelerated (BCa) interval: the one to show.</param>
/// <param name="Correction">Bias correction z0, a normal quantile.</param>
/// <param name="Acceleration">Acceleration a, from the jackknife.</param>
/// <param name="Dropped">Resamples without a value (NaN), left out of everything above.</param>
public sealed record BootstrapResult(
    double Estimate,
    double StandardError,
    double Bias,
    Limits Percentile,
    Limits Basic,
    Limits Accelerated,
    double Correction,
    double Acceleration,
    int Dropped);
