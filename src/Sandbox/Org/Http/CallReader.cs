using System.Text.RegularExpressions;

namespace Performix.Sandbox.Org.Http;

/// <summary>Tells what a request asks for from its method, path and query alone.</summary>
internal sealed partial class CallReader(Cursors cursors, BulkJobs jobs)
{
    public OrgCall Read(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        if (path.EndsWith("/oauth2/token", StringComparison.Ordinal))
        {
            return new OrgCall("token");
        }

        var match = Data().Match(path);
        return match.Success ? Rest(request, match.Groups["rest"].Value) : new OrgCall("other");
    }

    private OrgCall Rest(HttpRequest request, string rest) => Steps(rest) switch
    {
        [] => new OrgCall("versions"),
        ["query" or "queryAll"] => new OrgCall("query", From(request.Query["q"].ToString())),
        ["query" or "queryAll", var locator] => Page(locator),
        ["sobjects"] => new OrgCall("sobjects"),
        ["sobjects", var name, "describe"] => new OrgCall("describe", name),
        ["limits"] => new OrgCall("limits"),
        ["jobs", "query", .. var job] => Bulk(request, job),
        ["limits", "recordCount"] => new OrgCall("recordCount"),
        _ => new OrgCall("other"),
    };

    private static string[] Steps(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private OrgCall Page(string text)
    {
        var locator = Locator.Parse(text);
        var cursor = locator is null ? null : cursors.Find(locator.Cursor);
        return locator is null || cursor is null
            ? new OrgCall("query")
            : new OrgCall("query", cursor.Result.ObjectName, (int)(locator.From / cursor.BatchSize));
    }

    private OrgCall Bulk(HttpRequest request, string[] job) => job switch
    {
        [] => new OrgCall("bulkCreate"),
        [var id, "results"] => new OrgCall(
            "bulkResults", jobs.ObjectOf(id), BulkJobs.Read(request.Query["locator"].ToString())?.Page ?? 0),
        [var id, ..] => new OrgCall(Deed(request.Method), jobs.ObjectOf(id)),
    };

    private static string Deed(string method) => method switch
    {
        "PATCH" => "bulkAbort",
        "DELETE" => "bulkDelete",
        _ => "bulkStatus",
    };

    private static string? From(string soql) => Object().Match(soql) is { Success: true } match
        ? match.Groups["name"].Value
        : null;

    [GeneratedRegex(
        @"^/services/data(?:/v\d+\.\d(?<rest>/.*)?|/?)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Data();

    // Queries inside queries stand in WHERE, behind the outer one's FROM: the first is the one.
    [GeneratedRegex(
        @"\bFROM\s+(?<name>\w+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Object();
}
