using System.Text.Json.Serialization;
using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>Whether activity parts hitters from missers, and whether the patch does.</summary>
public sealed record SeparationReading
{
    /// <summary>Area under the curve of activity; .5 is chance.</summary>
    public required Estimate? ActivityAuc { get; init; }

    /// <summary>Area under the curve of the measured patch.</summary>
    public required Estimate? PatchAuc { get; init; }

    /// <summary>Patch less activity.</summary>
    public required Estimate? Difference { get; init; }

    /// <summary>The call, one of five codes.</summary>
    public required string Call { get; init; }

    /// <summary>Why the call is not stronger.</summary>
    public required string Why { get; init; }

    /// <summary>Reps with activity and attainment.</summary>
    public required int N { get; init; }

    /// <summary>Reps at or above quota; null where it is not told.</summary>
    public required int? Hitters { get; init; }

    /// <summary>Partial correlation of activity and attainment given the patch, 90 % interval.</summary>
    public required Interval? ActivityGivenPatch { get; init; }

    /// <summary>Its value.</summary>
    public required double? ActivityGivenPatchR { get; init; }

    /// <summary>Its p.</summary>
    public required double? ActivityGivenPatchP { get; init; }

    /// <summary>The smallest correlation that this many reps could have shown.</summary>
    public required double Detectable { get; init; }

    /// <summary>Median over reps of the share of decided opportunities with a logged touch; null where it is not known.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Coverage { get; init; }

    /// <summary>How many times the best logged rep's share is the worst logged one's; null where one logs nothing or it
    /// is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Unequal { get; init; }
}
