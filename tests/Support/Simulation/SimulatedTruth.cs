namespace Performix.Tests.Support.Simulation;

/// <summary>
/// Functional ANOVA of expected attainment over the realised rows: what a perfect method would report.
/// </summary>
public sealed record SimulatedTruth
{
    public required double PeopleVariance { get; init; }

    public required double PatchVariance { get; init; }

    public required double Covariance { get; init; }

    public required double SystematicVariance { get; init; }

    public required double NoiseVariance { get; init; }

    /// <summary>Patches that changed hands by rotation.</summary>
    public required int Moves { get; init; }

    /// <summary>Effect on attainment by rep that has a row, centred over reps.</summary>
    public required IReadOnlyDictionary<int, double> RepEffect { get; init; }

    public required IReadOnlyList<SimulatedSwap> Swaps { get; init; }

    public double PatchShare => PatchVariance / (PeopleVariance + PatchVariance);

    public double SystematicShare => SystematicVariance / (SystematicVariance + NoiseVariance);

    /// <summary>NOISE, PATCH, PEOPLE or MIXED.</summary>
    public string Label => SystematicShare < .08 ? "NOISE"
        : PatchShare >= .6 ? "PATCH"
        : PatchShare <= .4 ? "PEOPLE"
        : "MIXED";
}
