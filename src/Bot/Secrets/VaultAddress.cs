using Microsoft.Extensions.Configuration;

namespace Performix.Bot.Secrets;

/// <summary>Section <c>Secrets</c>: where an Azure Key Vault is, if there is one.</summary>
/// <param name="Uri">The vault.</param>
internal sealed record VaultAddress(Uri Uri)
{
    private const string Standard = ".vault.azure.net";

    /// <summary>The vault that the settings name; null where they name none.</summary>
    /// <exception cref="VaultUnusable">They name one that no token may be sent to.</exception>
    public static VaultAddress? Of(IConfiguration settings)
    {
        if (settings["Secrets:VaultUri"] is not { Length: > 0 } text)
        {
            return null;
        }

        var suffix = settings["Secrets:VaultSuffix"] is { Length: > 0 } own ? own : Standard;
        var allowsLoopback = bool.TryParse(settings["Secrets:AllowLoopback"], out var allowed) && allowed;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && IsTrusted(uri, suffix, allowsLoopback)
            ? new VaultAddress(uri)
            : throw new VaultUnusable(
                $"Secrets:VaultUri '{text}' is not an https address below {suffix}: write it as "
                + "https://acme.vault.azure.net. Another cloud's ending goes into Secrets:VaultSuffix.");
    }

    /// <summary>Decided on the parsed host. A suffix without its dot would let in whoever registers a name that ends
    /// alike.</summary>
    private static bool IsTrusted(Uri uri, string suffix, bool allowsLoopback) =>
        uri is { Scheme: "https", UserInfo: "" }
        && (uri.IsLoopback
            ? allowsLoopback
            : suffix.StartsWith('.') && suffix.Length > 3 && uri.IsDefaultPort
                && uri.Host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
                && uri.Host.Length > suffix.Length);
}
