using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;

namespace Performix.Bot.Features.Fit;

/// <summary>What one person may read of how quotas fit patches.</summary>
/// <param name="Cohort">The cohort.</param>
/// <param name="AsOf">When the data were read.</param>
/// <param name="Own">The patches of the reader's own reps; none for a leader without reports.</param>
/// <param name="Currency">The currency of quotas.</param>
/// <param name="Culture">How the reader writes numbers.</param>
internal sealed record FitReading(
    CohortDiagnosis Cohort, DateTimeOffset AsOf, IReadOnlyList<FitPatch> Own, string Currency, CultureInfo Culture)
{
    /// <summary>Own patches with the same quota and different odds.</summary>
    public FitPairs Pairs { get; } = FitPairs.Of(Own);

    /// <summary>Whether the bands of all patches would give single reps away.</summary>
    public bool IsHidden { get; private init; }

    public static FitReading Of(Question question, CohortDiagnosis cohort)
    {
        var snapshot = question.Snapshot;
        var own = ReadableCohorts.Own(cohort, question.Reader).Select(r => r.Id).ToArray();
        var held = HeldPatches.Last(snapshot, own);
        var patches = cohort.Patches.ToDictionary(p => p.Id);
        return new FitReading(
            cohort,
            snapshot.Diagnosis.AsOf,
            [.. own
                .Where(id => held.ContainsKey(id) && patches.ContainsKey(held[id].PatchId ?? ""))
                .Select(id => Of(question, held[id], patches[held[id].PatchId ?? ""]))
                .OrderByDescending(p => p.Patch.Fit)
                .ThenBy(p => p.RepId, StringComparer.Ordinal)],
            snapshot.Currency,
            question.Reader.Culture)
        {
            IsHidden = question.Reader.Is(Audience.Leader)
                ? !FitBands.Showable(snapshot, question.Reader).Contains(cohort.Name)
                : cohort.Patches.Count < ReadableCohorts.Smallest,
        };
    }

    private static FitPatch Of(Question question, RepRecord held, PatchReading patch) => new(
        held.RepId,
        question.Reader.NameOf(held.RepId),
        HeldPatches.NameOf(question.Snapshot, patch.Id),
        patch,
        held is { Quota: { } quota, InSeat: > 0 } ? (double)quota / held.InSeat : null);
}
