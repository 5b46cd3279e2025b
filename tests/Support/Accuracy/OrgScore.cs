using Performix.Analysis.Diagnosis;

namespace Performix.Tests.Support.Accuracy;

/// <summary>How one simulated org was judged, next to its truth.</summary>
public sealed record OrgScore
{
    public required string Scenario { get; init; }

    public required int Reps { get; init; }

    public required int Quarters { get; init; }

    public required double TruePatchShare { get; init; }

    /// <summary>NOISE, PATCH, PEOPLE or MIXED.</summary>
    public required string TrueLabel { get; init; }

    public required Verdict Verdict { get; init; }

    public required bool PatchShareCovered { get; init; }

    /// <summary>The same for the version without rep means.</summary>
    public required bool PlainCovered { get; init; }

    public required bool SystematicCovered { get; init; }

    /// <summary>Share of reps whose true effect is inside its interval.</summary>
    public required double RepEffectsCovered { get; init; }

    public required IReadOnlyList<SwapScore> Swaps { get; init; }

    public required double EffectivePoints { get; init; }

    public bool Correct => Label(Verdict.Call) == TrueLabel;

    public bool Abstained => Verdict.Call == VerdictCall.Insufficient;

    public bool FalsePatch => Verdict.Call == VerdictCall.Patch && TruePatchShare < .5;

    public bool FalsePeople => Verdict.Call == VerdictCall.People && TruePatchShare > .5;

    /// <summary>Movers, and a truth that is clearly patch or people.</summary>
    public bool Decidable =>
        !Scenario.EndsWith("_nomove", StringComparison.Ordinal) && TrueLabel is "PATCH" or "PEOPLE";

    private static string Label(VerdictCall call) => call.ToString().ToUpperInvariant();
}
