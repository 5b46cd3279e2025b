using System.Security.Cryptography;

namespace Performix.Connectors.Storage.Protection;

/// <summary>
/// Takes a period into memory: reads its roll, checks that it is the one that was opened, and unwraps its key. This
/// is the only place where a key is read, once for each process and period.
/// </summary>
internal sealed class RollLoader(IRollStore store, IRollKeys keys, string tenant, TimeProvider time)
{
    /// <exception cref="RollDistrusted">What is stored is not what was opened.</exception>
    public async Task<OpenRoll> LoadAsync(RollPeriod period, CancellationToken cancellationToken)
    {
        var slots = await store.SlotsAsync(period.Id, cancellationToken);
        if (RollHash.Of(tenant, period, slots) != period.Hash)
        {
            throw new RollDistrusted(RollFault.Altered);
        }

        var stored = await store.BoxAsync(period.Id, cancellationToken)
            ?? throw new RollDistrusted(RollFault.BoxMissing);
        if (stored.Box.Version < period.BoxVersion)
        {
            throw new RollDistrusted(RollFault.OlderBox);
        }

        using var wrapping = await keys.ReadAsync(period.KeyName, cancellationToken)
            ?? throw new RollDistrusted(RollFault.KeyGone);
        var key = Unwrap(period, stored.Box, wrapping);
        return new OpenRoll(period, slots, key) { Seen = stored.Box.Version, Saved = time.GetUtcNow() };
    }

    private SecretKey Unwrap(RollPeriod period, SealedBox box, SecretKey wrapping)
    {
        var cipher = BoxCipher.Of(tenant, period);
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
