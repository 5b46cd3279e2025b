using System.Globalization;
using System.Text.RegularExpressions;
using Performix.Sandbox.Org.Soql;

namespace Performix.Sandbox.Org.Http;

/// <summary>Versions, queries, limits and counts.</summary>
internal sealed partial class QueryEndpoints(OrgState state)
{
    private const int OldestVersion = 41;
    private const int NewestVersion = 68;

    public static Task Versions(HttpContext context) => JsonReply.SendAsync(context, json =>
    {
        json.WriteStartArray();
        for (var version = OldestVersion; version <= NewestVersion; version++)
        {
            var text = version.ToString("0.0", CultureInfo.InvariantCulture);
            json.WriteStartObject();
            json.WriteString("label", $"Release {text}");
            json.WriteString("url", $"/services/data/v{text}");
            json.WriteString("version", text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public Task Query(HttpContext context, bool all)
    {
        var version = Version(context);
        var soql = context.Request.Query["q"].ToString();
        if (soql.Length == 0)
        {
            throw SoqlError.Malformed("A query string has to be specified");
        }

        var result = state.Engine.Run(soql, all);
        return Page(context, version, new Cursors.Cursor("", result, BatchSize(context), state.Now), 0);
    }

    public Task More(HttpContext context)
    {
        var version = Version(context);
        var locator = Locator.Parse(context.Request.RouteValues["locator"] as string ?? "");
        var cursor = locator is null ? null : state.Cursors.Find(locator.Cursor);
        return locator is not null && cursor is not null && locator.From < cursor.Result.Total
            ? Page(context, version, cursor, locator.From)
            : throw SfError.Locator();
    }

    public Task Limits(HttpContext context)
    {
        Version(context);
        var limits = new (string Name, int Max, int Used)[]
        {
            ("DailyApiRequests", state.Faults.DailyCalls, state.CallsToday),
            ("DailyBulkV2QueryJobs", state.Faults.DailyBulkJobs, state.Jobs.Created),
            ("DailyBulkV2QueryFileStorageMB", 976_562, 0),
        };
        return JsonReply.SendAsync(context, json =>
        {
            json.WriteStartObject();
            foreach (var (name, max, used) in limits)
            {
                json.WriteStartObject(name);
                json.WriteNumber("Max", max);
                json.WriteNumber("Remaining", Math.Max(0, max - used));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        });
    }

    /// <summary>Counts of all rows out of the recycle bin, whoever may see them.</summary>
    public Task RecordCount(HttpContext context)
    {
        Version(context);
        var names = context.Request.Query["sObjects"].ToString()
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var tables = state.Tables.All
            .Where(table => names.Length == 0 || names.Contains(table.Spec.Name, StringComparer.OrdinalIgnoreCase));
        return JsonReply.SendAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("sObjects");
            foreach (var table in tables)
            {
                json.WriteStartObject();
                json.WriteNumber("count", table.LiveCount);
                json.WriteString("name", table.Spec.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>The version of the path, as written in links; refuses those that are not offered.</summary>
    public static string Version(HttpContext context)
    {
        var text = context.Request.RouteValues["version"] as string ?? "";
        var isNumber = decimal.TryParse(
            text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        var isOffered = isNumber && number is >= OldestVersion and <= NewestVersion
            && number == decimal.Truncate(number);
        return isOffered ? $"v{text}" : throw SfError.NotFound();
    }

    private Task Page(HttpContext context, string version, Cursors.Cursor cursor, long from)
    {
        var result = cursor.Result;
        var next = from + cursor.BatchSize;
        var isDone = result.Table is null || next >= result.Total;
        if (!isDone && cursor.Id.Length == 0)
        {
            cursor = state.Cursors.Open(result, cursor.BatchSize);
        }

        return JsonReply.SendAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("totalSize", result.Total);
            json.WriteBoolean("done", isDone);
            if (!isDone)
            {
                var locator = new Locator(cursor.Id, next);
                json.WriteString("nextRecordsUrl", $"/services/data/{version}/query/{locator}");
            }

            new RowJson(result, version).Records(json, from, cursor.BatchSize);
            json.WriteEndObject();
        });
    }

    /// <summary>200 to 2,000 rows, as asked; 2,000 where nothing is asked.</summary>
    private static int BatchSize(HttpContext context)
    {
        var match = Batch().Match(context.Request.Headers["Sforce-Query-Options"].ToString());
        return match.Success
            ? Math.Clamp(int.Parse(match.Groups["size"].Value, CultureInfo.InvariantCulture), 200, 2000)
            : 2000;
    }

    [GeneratedRegex(
        @"batchSize\s*=\s*(?<size>\d{1,6})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Batch();
}
