using Azure;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.Configuration;

namespace Performix.Bot.Secrets;

/// <summary>
/// Settings out of an Azure Key Vault, read once at the start. A secret's name cannot have a colon, so
/// <c>Salesforce--ClientSecret</c> is <c>Salesforce:ClientSecret</c>; names without <c>--</c> are somebody else's and
/// are not read.
/// </summary>
internal sealed class VaultSettings(SecretClient vault) : ConfigurationProvider, IConfigurationSource
{
    private const string Colon = "--";

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <exception cref="VaultUnusable">The vault cannot be read.</exception>
    public override void Load()
    {
        try
        {
            foreach (var secret in vault.GetPropertiesOfSecrets())
            {
                if (secret.Enabled != false && secret.Name.Contains(Colon, StringComparison.Ordinal))
                {
                    var key = secret.Name.Replace(Colon, ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
                    Set(key, vault.GetSecret(secret.Name).Value.Value);
                }
            }
        }
        catch (RequestFailedException refused)
        {
            throw new VaultUnusable(HintFor(refused.Status, refused.ErrorCode));
        }
        catch (AuthenticationFailedException)
        {
            throw new VaultUnusable(HintFor(401, null));
        }
        catch (AggregateException)
        {
            // What Azure.Core throws when every try has failed in transport.
            throw new VaultUnusable(HintFor(0, null));
        }
    }

    // The service's own text is left out: it may quote what was sent.
    private string HintFor(int status, string? code) => $"Secrets:VaultUri {vault.VaultUri.Host}: " + status switch
    {
        0 => "the vault cannot be reached: check the address and the network.",
        401 => "no token was given for it: give this machine a managed identity, or sign in.",
        403 => "access was refused: give the identity the role Key Vault Secrets User.",
        _ => $"the vault answered with status {status} {code}.",
    };
}
