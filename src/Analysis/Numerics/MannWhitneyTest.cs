namespace Performix.Analysis.Numerics;

/// <summary>Mann and Whitney's test that neither of two samples tends to be the larger.</summary>
/// <remarks>
/// Source: Mann and Whitney (1947, Ann. Math. Stat. 18:50). Consumer: <see cref="TwoSamples"/>.
/// </remarks>
/// <param name="Wins">Pairs that the first sample wins, ties counted half (R's W). Range: 0 to Pairs.</param>
/// <param name="Pairs">Pairs of one value from each sample.</param>
/// <param name="P">Two-sided p: normal, with correction for ties and continuity.</param>
/// <param name="ExactP">Two-sided exact p; NaN with ties or more than 50 values in all.</param>
public sealed record MannWhitneyTest(double Wins, long Pairs, double P, double ExactP)
{
    /// <summary>
    /// Chance that a value of the first sample exceeds one of the second (area under the ROC curve).
    /// </summary>
    public double Area => Wins / Pairs;

    /// <summary>Cliff's delta: chance of exceeding less chance of falling short. Range: -1 to 1.</summary>
    public double CliffDelta => 2 * Area - 1;
}
