namespace Performix.Connectors.Salesforce;

/// <summary>Where a token may go. Decided on the parsed host: a check of text was got around elsewhere.</summary>
internal static class OrgAddress
{
    // Not .force.com: anybody's public site may be below it.
    private static readonly string[] Domains = [".salesforce.com", ".salesforce.mil"];

    /// <summary>Whether requests with a token may be sent to an address.</summary>
    public static bool IsTrusted(Uri address, SalesforceOptions options)
    {
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0 || !IsPlain(address.Host))
        {
            return false;
        }

        var ours = options.LoginUrl is { } login && SameHost(address, login);
        return address.IsLoopback
            ? ours && IsSandbox(address, options)
            : address is { Scheme: "https", Port: 443 } && (ours || IsOfSalesforce(address));
    }

    /// <summary>The path of the next page without its leading slash; null where it is anything but a path below
    /// /services/data/ on the same host.</summary>
    public static string? NextPath(string nextRecordsUrl)
    {
        const string Below = "/services/data/";
        var plain = nextRecordsUrl.StartsWith(Below, StringComparison.Ordinal)
            && !nextRecordsUrl.Contains("..", StringComparison.Ordinal)
            && nextRecordsUrl.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '=');
        return plain ? nextRecordsUrl[1..] : null;
    }

    /// <summary>The very address that the secret went to, not any door of this machine.</summary>
    private static bool IsSandbox(Uri address, SalesforceOptions options) =>
        options.AllowLoopback && address.Scheme is "http" or "https"
            && (address.Scheme, address.Port) == (options.LoginUrl?.Scheme, options.LoginUrl?.Port);

    private static bool IsOfSalesforce(Uri address) =>
        Domains.Any(domain => address.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase));

    private static bool SameHost(Uri one, Uri other) => one.Host.Equals(other.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>Letters of other scripts can turn into dots and slashes on their way to the name server.</summary>
    private static bool IsPlain(string host) =>
        host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '[' or ']' or ':');
}
