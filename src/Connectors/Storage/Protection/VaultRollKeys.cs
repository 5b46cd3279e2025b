using System.Security.Cryptography;
using Azure;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;

namespace Performix.Connectors.Storage.Protection;

/// <summary>
/// Each key as a secret of Azure Key Vault. Destroying is deleting and, where the vault allows, purging: in a vault
/// with purge protection the key can be brought back until its days have passed.
/// </summary>
internal sealed class VaultRollKeys(SecretClient vault) : IRollKeys
{
    public VaultRollKeys(Uri vault)
        : this(new SecretClient(vault, new DefaultAzureCredential()))
    {
    }

    public bool LogsEachUse => true;

    public Task<int> CreateAsync(string name, SecretKey key, CancellationToken cancellationToken) =>
        RunAsync("make", async () =>
        {
            var secret = new KeyVaultSecret(IRollKeys.Own(name), Convert.ToBase64String(key.Bytes));
            var made = (await vault.SetSecretAsync(secret, cancellationToken)).Value;

            // Without soft delete, which only old vaults can be without, nothing can be brought back.
            return made.Properties.RecoverableDays ?? 0;
        });

    public Task<SecretKey?> ReadAsync(string name, CancellationToken cancellationToken) =>
        RunAsync("read", () => UnlessAbsentAsync<SecretKey>(async () =>
        {
            var secret = (await vault.GetSecretAsync(IRollKeys.Own(name), version: null, cancellationToken)).Value;
            return SecretKey.Take(Convert.FromBase64String(secret.Value));
        }));

    public Task DestroyAsync(string name, CancellationToken cancellationToken) =>
        RunAsync("destroy", async () =>
        {
            await UnlessAbsentAsync(async () =>
            {
                var deletion = await vault.StartDeleteSecretAsync(IRollKeys.Own(name), cancellationToken);
                return await deletion.WaitForCompletionAsync(cancellationToken);
            });
            if (await FateAsync(name, cancellationToken) == KeyFate.Purgeable)
            {
                await UnlessAbsentAsync(() => vault.PurgeDeletedSecretAsync(IRollKeys.Own(name), cancellationToken));
            }

            return true;
        });

    public Task<KeyFate> FateAsync(string name, CancellationToken cancellationToken) =>
        RunAsync("look for", async () =>
        {
            var own = IRollKeys.Own(name);
            if (await UnlessAbsentAsync(() => vault.GetSecretAsync(own, null, cancellationToken)) is not null)
            {
                return KeyFate.Present;
            }

            var deleted = await UnlessAbsentAsync(() => vault.GetDeletedSecretAsync(own, cancellationToken));
            return deleted?.Value.Properties.RecoveryLevel switch
            {
                null => KeyFate.Gone,
                var level when level.Contains("Purgeable", StringComparison.Ordinal) => KeyFate.Purgeable,
                _ => KeyFate.Recoverable,
            };
        });

    private static async Task<T?> UnlessAbsentAsync<T>(Func<Task<T>> request)
        where T : class
    {
        try
        {
            return await request();
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return null;
        }
    }

    private static string HintFor(int status) => status switch
    {
        0 => "It cannot be reached: check Flags:KeyVault and the network.",
        401 or 403 => "Access was refused: the identity needs get, set, delete and purge on secrets of this vault.",
        409 => "The vault is still busy with the last change; it is tried again.",
        429 => "The vault asks to wait; it is tried again.",
        _ => $"The vault answered with status {status}.",
    };

    private async Task<T> RunAsync<T>(string what, Func<Task<T>> requests)
    {
        try
        {
            return await requests();
        }
        catch (RequestFailedException refusal)
        {
            throw Refused(what, HintFor(refusal.Status), refusal);
        }
        catch (AggregateException unreachable)
        {
            // What Azure.Core throws when every try has failed in transport.
            throw Refused(what, HintFor(0), unreachable);
        }
        catch (AuthenticationFailedException refusal)
        {
            throw Refused(what, HintFor(401), refusal);
        }
        catch (Exception damaged) when (damaged is FormatException or CryptographicException)
        {
            throw Refused(what, "The secret is not a whole key.", damaged);
        }
    }

    private KeyRefused Refused(string what, string hint, Exception inner) =>
        new(what, vault.VaultUri.GetLeftPart(UriPartial.Authority), hint, inner);
}
