using System.Security.Cryptography;

namespace Performix.Connectors.Storage.Protection;

/// <summary>
/// Rewrites the box with what this process holds, or with nothing new: each instance does so each minute, so that
/// neither the number of writings nor their time tells of an answer.
/// </summary>
internal sealed class RollWriter(IRollStore store, string tenant, TimeProvider time)
{
    // Each attempt that fails is one that another instance has won.
    private const int MaxAttempts = 100;

    /// <returns>The box as it now is: of this process, or the final one where it was final before; null where it has
    /// been published meanwhile.</returns>
    /// <exception cref="RollDistrusted">The box is gone, older than before, or altered.</exception>
    public async Task<SealedBox?> WriteAsync(OpenRoll roll, bool final, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var stored = await ReadAsync(roll, cancellationToken);
            if (stored is null || stored.Box.Final)
            {
                return stored?.Box;
            }

            var next = Sealed(roll, stored.Box, final);
            if (await store.TryPutBoxAsync(roll.Period.Id, next, stored.Tag, cancellationToken))
            {
                roll.Pending.Settle();
                roll.Seen = next.Version;
                roll.Saved = time.GetUtcNow();
                await RecordAsync(roll, next.Version, cancellationToken);
                return next;
            }
        }

        throw new StorageRefused(
            "write a box", store.Where, "Other instances were always faster; it is tried again in a minute.");
    }

    private async Task<StoredBox?> ReadAsync(OpenRoll roll, CancellationToken cancellationToken)
    {
        if (await store.BoxAsync(roll.Period.Id, cancellationToken) is not { } stored)
        {
            return await store.ResultAsync(roll.Period.Id, cancellationToken) is not null
                ? null
                : throw new RollDistrusted(RollFault.BoxMissing);
        }

        if (stored.Box.Version < Math.Max(roll.Seen, roll.Period.BoxVersion))
        {
            throw new RollDistrusted(RollFault.OlderBox);
        }

        roll.Seen = stored.Box.Version;
        return stored;
    }

    private SealedBox Sealed(OpenRoll roll, SealedBox before, bool final)
    {
        var cipher = BoxCipher.Of(tenant, roll.Period);
        try
        {
            using var sheet = cipher.Open(before, roll.Key);
            foreach (var (slot, answer) in roll.Pending.Take())
            {
                sheet.Put(slot, answer);
            }

            return cipher.Seal(sheet, roll.Key, before, final);
        }
        catch (CryptographicException altered)
        {
            throw new RollDistrusted(RollFault.Altered, altered);
        }
    }

    /// <summary>Notes the version in the period's row: a restarted process will not take an older box.</summary>
    private async Task RecordAsync(OpenRoll roll, long version, CancellationToken cancellationToken)
    {
        while (roll.Period.BoxVersion < version && roll.Period.HasBox)
        {
            var noted = await store.UpdateAsync(roll.Period with { BoxVersion = version }, cancellationToken);
            if ((noted ?? await AgainAsync(roll.Period.Id, cancellationToken)) is not { } period)
            {
                return;
            }

            roll.Follow(period);
        }
    }

    private async Task<RollPeriod?> AgainAsync(string period, CancellationToken cancellationToken) =>
        (await store.PeriodsAsync(cancellationToken)).FirstOrDefault(row => row.Id == period);
}
