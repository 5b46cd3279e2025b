using Performix.Analysis.Models;

namespace Performix.Analysis.Diagnosis;

/// <summary>The separation test as the contract has it.</summary>
internal static class SeparationReader
{
    public static SeparationReading Of(Separation found) => new()
    {
        ActivityAuc = found.ActivityArea,
        PatchAuc = found.PatchArea,
        Difference = found.Difference,
        Call = found.Call,
        Why = found.Why,
        N = found.N,
        Hitters = found.Hitters,
        ActivityGivenPatch = found.ActivityGivenPatch?.Interval,
        ActivityGivenPatchR = found.ActivityGivenPatch?.Value,
        ActivityGivenPatchP = found.ActivityGivenPatchP,
        Detectable = found.Detectable,
        Coverage = found.Coverage,
        Unequal = found.Unequal,
    };
}
