using Performix.Bot.Access;
using Performix.Bot.Worker;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Digest;

/// <summary>Works out which cohorts the next digest tells of.</summary>
internal sealed class DigestScopes(LatestSnapshot latest, DigestSettings settings, LeadingReaders leaders)
{
    /// <summary>For its readers as Slack knows them; null before the first snapshot.</summary>
    public async Task<DigestScope?> OfAsync(CancellationToken cancellationToken) =>
        await latest.ReadAsync(cancellationToken) is { } snapshot
            ? await OfAsync(snapshot, await leaders.OfAsync(snapshot, cancellationToken), cancellationToken)
            : null;

    /// <summary>For readers without reps of their own, where Slack cannot be asked; null before the first snapshot.
    /// </summary>
    public async Task<DigestScope?> WithoutReadersAsync(CancellationToken cancellationToken) =>
        await latest.ReadAsync(cancellationToken) is { } snapshot
            ? await OfAsync(snapshot, [], cancellationToken)
            : null;

    private async Task<DigestScope> OfAsync(
        OrgSnapshot snapshot, IReadOnlyCollection<Reader> readers, CancellationToken cancellationToken) =>
        new(snapshot, await settings.LeftOutAsync(cancellationToken), readers)
        {
            LastRun = await latest.LastRunAsync(cancellationToken),
        };
}
