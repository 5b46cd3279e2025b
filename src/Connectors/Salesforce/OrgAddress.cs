namespace Performix.Connectors.Salesforce;

/// <summary>Where a token may go. Decided on the parsed host: a check of text was got around elsewhere.</summary>
internal static class OrgAddress
{
    private static readonly string[] Domains = [".salesforce.com", ".salesforce.mil", ".force.com"];

    /// <summary>Whether requests with a token may be sent to an address.</summary>
    public static bool IsTrusted(Uri address, SalesforceOptions options)
    {
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0)
        {
            return false;
        }

        if (address.IsLoopback)
        {
            return options.AllowLoopback && address.Scheme is "http" or "https" && options.LoginUrl?.IsLoopback == true;
        }

        var ours = options.LoginUrl is { } login && address.Host.Equals(login.Host, StringComparison.OrdinalIgnoreCase);
        return address is { Scheme: "https", Port: 443 }
            && (ours || Domains.Any(d => address.Host.EndsWith(d, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The path of the next page without its leading slash; null where it is anything but a path below
    /// /services/data/ on the same host.</summary>
    public static string? NextPath(string nextRecordsUrl)
    {
        const string Below = "/services/data/";
        var plain = nextRecordsUrl.StartsWith(Below, StringComparison.Ordinal)
            && !nextRecordsUrl.Contains("..", StringComparison.Ordinal)
            && !nextRecordsUrl.Contains('\\', StringComparison.Ordinal)
            && nextRecordsUrl.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '=');
        return plain ? nextRecordsUrl[1..] : null;
    }
}
