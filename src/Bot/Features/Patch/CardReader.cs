using Performix.Bot.Access;

namespace Performix.Bot.Features.Patch;

/// <summary>Puts a rep's patch card together from the snapshot.</summary>
internal static class CardReader
{
    /// <summary>The card of somebody whom the asker may read; null where no patch is known.</summary>
    public static PatchCard? Read(Question question, Person rep)
    {
        var snapshot = question.Snapshot;
        if (HeldPatches.Last(snapshot, rep.Id) is not { PatchId: { } patchId } held
            || snapshot.Diagnosis.Cohorts.FirstOrDefault(c => c.Name == held.Cohort) is not { } cohort)
        {
            return null;
        }

        return new PatchCard
        {
            RepId = rep.Id,
            RepName = question.Reader.NameOf(rep.Id),
            IsOwn = question.Reader.Person?.Id == rep.Id,
            Held = held,
            PatchName = HeldPatches.NameOf(snapshot, patchId),
            MayReadOwners = snapshot.Records
                .Where(r => r.PatchId == patchId && r.Cohort == held.Cohort)
                .All(r => question.Reader.MayRead(r.RepId)),
            Cohort = cohort,
            Patch = cohort.Patches.FirstOrDefault(p => p.Id == patchId),
            Records = [.. snapshot.Records
                .Where(r => r.RepId == rep.Id && r.PatchId == patchId && !r.ToDate)
                .OrderBy(r => r.Period)],
            AsOf = snapshot.Diagnosis.AsOf,
            Currency = snapshot.Currency,
            Culture = question.Reader.Culture,
        };
    }
}
