using System.Globalization;
using Performix.Analysis.Diagnosis;

namespace Performix.Bot.Features.Patch;

/// <summary>What one person may read of a rep's patch.</summary>
internal sealed record PatchCard
{
    /// <summary>Who holds it.</summary>
    public required string RepId { get; init; }

    public required string RepName { get; init; }

    /// <summary>Whether the reader is the holder.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>The last period of the holding.</summary>
    public required RepRecord Held { get; init; }

    public required string PatchName { get; init; }

    /// <summary>Whether the reader may read everybody who has held the patch.</summary>
    public bool MayReadOwners { get; init; }

    public required CohortDiagnosis Cohort { get; init; }

    /// <summary>What the model says of it; null where the patch has no usable row.</summary>
    public required PatchReading? Patch { get; init; }

    /// <summary>The rep's closed periods in it, oldest first.</summary>
    public required IReadOnlyList<RepRecord> Records { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    public required string Currency { get; init; }

    public required CultureInfo Culture { get; init; }
}
