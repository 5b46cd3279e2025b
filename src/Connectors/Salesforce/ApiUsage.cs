using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Performix.Connectors.Salesforce;

/// <summary>How many of the day's calls the whole organisation has made, as each answer says in
/// <c>Sforce-Limit-Info: api-usage=10018/100000</c>.</summary>
internal sealed partial record ApiUsage(long Used, long Allowed)
{
    public double Share => Allowed > 0 ? (double)Used / Allowed : 0;

    /// <summary>What an answer says; null where it says nothing.</summary>
    public static ApiUsage? Read(HttpResponseHeaders headers)
    {
        var said = headers.TryGetValues("Sforce-Limit-Info", out var values) ? string.Join(", ", values) : "";
        var match = Usage().Match(said);
        return match.Success
            && long.TryParse(match.Groups["used"].Value, CultureInfo.InvariantCulture, out var used)
            && long.TryParse(match.Groups["allowed"].Value, CultureInfo.InvariantCulture, out var allowed)
                ? new ApiUsage(used, allowed)
                : null;
    }

    // Not per-app-api-usage, which counts one app's calls only.
    [GeneratedRegex(
        @"(?<![\w-])api-usage=(?<used>\d+)/(?<allowed>\d+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Usage();
}
