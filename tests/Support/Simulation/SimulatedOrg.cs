using Performix.Analysis.Models;

namespace Performix.Tests.Support.Simulation;

/// <summary>A simulated org: what one would read from it, and the truth behind.</summary>
public sealed record SimulatedOrg
{
    public required Scenario Scenario { get; init; }

    public required int Quarters { get; init; }

    public required IReadOnlyList<SimulatedRow> Rows { get; init; }

    public required IReadOnlyList<SimulatedPatch> Patches { get; init; }

    /// <summary>First quarter of each rep ever seated, and the tenure then.</summary>
    public required IReadOnlyList<(int First, int Tenure)> Reps { get; init; }

    public required SimulatedTruth Truth { get; init; }

    /// <summary>The rows as the decomposition takes them.</summary>
    public DecompositionInput Input() => new()
    {
        Rep = [.. Rows.Select(row => row.Rep)],
        Patch = [.. Rows.Select(row => row.Patch)],
        Period = [.. Rows.Select(row => row.Quarter)],
        SqrtAttainment = [.. Rows.Select(row => Math.Sqrt(row.Attainment))],
        SeatFraction = [.. Rows.Select(row => row.SeatFraction)],
        RampStep = [.. Rows.Select(row => row.Tenure)],
        Covariates =
        [
            [.. Rows.Select(row => Math.Log(Patches[row.Patch].Potential))],
            [.. Rows.Select(row => row.LeadQuality)],
            [.. Rows.Select(row => Patches[row.Patch].AccountMix)],
        ],
        Reps = Reps.Count,
        Patches = Patches.Count,
    };
}
