using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// A fitted mixed model. Variances have no standard errors here on purpose: at or near 0, which is common,
/// they mean nothing; see <see cref="VarianceProfile"/>. Source: Bates et al. (2015, JSS 67(1)); Henderson
/// (1975, Biometrics 31) for prediction errors. Made by <see cref="MixedModel"/>. Not thread-safe.
/// </summary>
public sealed class MixedFit
{
    private readonly PenalisedSystem _system;
    private readonly PenalisedSolution _solution;

    internal MixedFit(
        PenalisedSystem system, PenalisedSolution solution, bool restricted, double criterion, bool converged)
    {
        _system = system;
        _solution = solution;
        Restricted = restricted;
        Criterion = criterion;
        Converged = converged;
        ResidualVariance = solution.PenalisedSumOfSquares / (Data.Rows - (restricted ? Data.Terms : 0));
        FixedEffects = solution.FixedEffects();
        FixedCovariance = solution.FixedFactor.Inverse() * ResidualVariance;
        var effects = solution.LevelEffects();
        Components = [.. Data.Factors.Select((factor, f) => new VarianceComponent
        {
            Variance = solution.Theta[f] * solution.Theta[f] * ResidualVariance,
            RelativeSpread = solution.Theta[f],
            Effects = effects[system.Offsets[f]..(system.Offsets[f] + factor.Count)],
        })];
    }

    /// <summary>What was fitted.</summary>
    public MixedData Data => _system.Data;

    /// <summary>Whether by restricted likelihood.</summary>
    public bool Restricted { get; }

    /// <summary>
    /// Minus twice the (restricted) log-likelihood, with lme4's constants; lower fits better.
    /// </summary>
    public double Criterion { get; }

    /// <summary>
    /// False where the search stopped on a slope; the fit is then not to be used for claims.
    /// </summary>
    public bool Converged { get; }

    /// <summary>Variance of the noise, in the unit of y squared. Range: above 0.</summary>
    public double ResidualVariance { get; }

    /// <summary>b: p coefficients.</summary>
    public IReadOnlyList<double> FixedEffects { get; }

    /// <summary>Covariance of b with the variances taken as known, p by p.</summary>
    public Matrix<double> FixedCovariance { get; }

    /// <summary>One entry a grouping, in the order of the data.</summary>
    public IReadOnlyList<VarianceComponent> Components { get; }

    /// <summary>Whether a variance is 0.</summary>
    public bool IsSingular => Components.Any(c => c.RelativeSpread == 0);

    /// <summary>
    /// Standard deviation of each level's effect given the data if the fixed terms were known (lme4's
    /// condVar). Smaller than the prediction error of <see cref="Predict"/>, which is the one to show.
    /// </summary>
    /// <param name="factor">Position of the grouping.</param>
    /// <returns>One value a level in the unit of y; 0 where the variance is 0.</returns>
    public IReadOnlyList<double> ConditionalSpread(int factor) =>
        [.. Enumerable.Range(0, Data.Factors[factor].Count).Select(level =>
        {
            var weights = new double[_system.Size];
            weights[_system.Offsets[factor] + level] = 1;
            return Math.Sqrt(
                ResidualVariance * _solution.InverseForm(weights, new double[Data.Terms]).GivenFixed);
        })];

    /// <summary>
    /// Predicts a weighted sum of fixed terms and level effects, with the error that Henderson's equations
    /// give. The variances are taken as known, so intervals are slightly short in small data.
    /// </summary>
    /// <param name="fixedWeights">p weights of the fixed terms.</param>
    /// <param name="levelWeights">Weights of levels; a level named twice counts twice.</param>
    /// <returns>The prediction.</returns>
    /// <exception cref="ArgumentException">Not p weights.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level does not exist.</exception>
    public MixedPrediction Predict(
        IReadOnlyList<double> fixedWeights, IReadOnlyList<LevelWeight> levelWeights)
    {
        if (fixedWeights.Count != Data.Terms)
        {
            throw new ArgumentException(
                $"{fixedWeights.Count} weights for {Data.Terms} fixed terms.", nameof(fixedWeights));
        }

        var weights = new double[_system.Size];
        var mean = fixedWeights.Zip(FixedEffects, (w, b) => w * b).Sum();
        foreach (var (factor, level, weight) in levelWeights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(level, nameof(levelWeights));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(
                level, Data.Factors[factor].Count, nameof(levelWeights));
            weights[_system.Offsets[factor] + level] += weight;
            mean += weight * Components[factor].Effects[level];
        }

        var form = _solution.InverseForm(weights, fixedWeights).Total;
        return new()
        {
            Mean = mean,
            StandardError = Math.Sqrt(ResidualVariance * form),
            NoiseVariance = ResidualVariance,
        };
    }
}
