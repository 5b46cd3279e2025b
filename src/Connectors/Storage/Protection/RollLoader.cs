using System.Security.Cryptography;

namespace Performix.Connectors.Storage.Protection;

/// <summary>
/// Takes a period into memory: reads its roll, checks that it is the one that was opened, and unwraps its key. This
/// is the only place where a key is read, once for each process and period.
/// </summary>
internal sealed class RollLoader(IRollStore store, IRollKeys keys, RollTenant tenant, RollJournal journal)
{
    /// <exception cref="RollDistrusted">What is stored is not what was opened.</exception>
    public async Task<OpenRoll> LoadAsync(RollPeriod period, CancellationToken cancellationToken)
    {
        var slots = await store.SlotsAsync(period.Id, cancellationToken);
        if (RollHash.Of(tenant.Name, period, slots) != period.Hash)
        {
            throw new RollDistrusted(RollFault.Altered);
        }

        var stored = await store.BoxAsync(period.Id, cancellationToken)
            ?? throw new RollDistrusted(RollFault.BoxMissing);
        if (stored.Box.Version < period.BoxVersion)
        {
            throw new RollDistrusted(RollFault.OlderBox);
        }

        const string Detail = "A process started and asks for the key.";
        await journal.TellAsync(ProtectionEventKind.KeyRead, period.Id, Detail, cancellationToken);
        using var wrapping = await keys.ReadAsync(period.KeyName, cancellationToken)
            ?? throw new RollDistrusted(RollFault.KeyGone);
        var key = Unwrap(period, stored.Box, wrapping);
        return new OpenRoll(period, slots, key) { Seen = stored.Box.Version, Saved = tenant.Now };
    }

    private SecretKey Unwrap(RollPeriod period, SealedBox box, SecretKey wrapping)
    {
        var cipher = BoxCipher.Of(tenant.Name, period);
        try
        {
            var key = cipher.Unwrap(box.WrappedKey, wrapping);
            using var sheet = cipher.Open(box, key);
            return key;
        }
        catch (CryptographicException altered)
        {
            throw new RollDistrusted(RollFault.Altered, altered);
        }
    }
}
