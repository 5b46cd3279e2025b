using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Connectors.Storage;

namespace Performix.Bot.Worker;

/// <summary>What a complete reading leaves: a diagnosis, and who was seen to hold which patch.</summary>
public sealed class PullResults(LatestSnapshot latest, PatchRecord patches, Plan plan)
{
    /// <summary>The seed of every run, so that the same facts give the same words.</summary>
    private const long Seed = 1;

    /// <summary>Who was seen to hold what by earlier readings.</summary>
    public Task<IReadOnlyList<Holding>> RecordedAsync(CancellationToken cancellationToken) =>
        patches.ReadAsync(cancellationToken);

    /// <summary>Diagnoses the facts and keeps what comes of it. The record of patches goes first: a diagnosis can be
    /// made again, and a day that was not recorded cannot.</summary>
    public async Task StoreAsync(SalesFacts facts, CancellationToken cancellationToken)
    {
        await patches.AddAsync(facts, cancellationToken);
        var diagnosis = Diagnostician.Diagnose(facts, new DiagnosisRequest(Seed) { Plan = plan }, cancellationToken);
        await latest.SaveAsync(OrgSnapshot.Of(diagnosis, facts, plan), cancellationToken);
    }
}
