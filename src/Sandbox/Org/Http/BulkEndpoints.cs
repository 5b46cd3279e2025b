using System.Globalization;
using System.Text.Json;

namespace Performix.Sandbox.Org.Http;

/// <summary>Bulk API 2.0, queries only.</summary>
internal sealed class BulkEndpoints(OrgState state)
{
    public void Map(RouteGroupBuilder jobs)
    {
        jobs.MapPost("", Create);
        jobs.MapGet("/{id}", Status);
        jobs.MapGet("/{id}/results", Results);
        jobs.MapPatch("/{id}", Abort);
        jobs.MapDelete("/{id}", Delete);
    }

    private async Task Create(HttpContext context)
    {
        var body = await ReadAsync(context);
        var operation = Text(body, "operation");
        if (operation is not ("query" or "queryAll"))
        {
            throw Invalid("INVALIDJOB", $"Unsupported operation {operation}");
        }

        var soql = Text(body, "query");
        var result = state.Engine.Run(soql, operation == "queryAll");
        if (result.Table is null)
        {
            throw Invalid("API_ERROR", "Aggregate Relationships not supported in Bulk V2 Query");
        }

        if (soql.Contains(" OFFSET ", StringComparison.OrdinalIgnoreCase))
        {
            throw Invalid("API_ERROR", "OFFSET clause is not supported in Bulk V2 Query");
        }

        await SendAsync(context, state.Jobs.Create(operation, result));
    }

    private Task Status(HttpContext context)
    {
        var job = Job(context);
        job.Advance(context.Items[FaultPlay.BulkEndKey] as FaultKind?);
        return SendAsync(context, job);
    }

    private async Task Abort(HttpContext context)
    {
        var job = Job(context);
        var body = await ReadAsync(context);
        if (Text(body, "state") != "Aborted")
        {
            throw Invalid("INVALIDJOBSTATE", "A query job can only be set to Aborted");
        }

        job.Abort();
        await SendAsync(context, job);
    }

    private Task Delete(HttpContext context)
    {
        var job = Job(context);
        if (!job.IsOver)
        {
            throw Invalid("INVALIDJOBSTATE", "Job must be in a terminal state to be deleted");
        }

        state.Jobs.Delete(job.Id);
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private Task Results(HttpContext context)
    {
        var job = Job(context);
        if (job.State != "JobComplete")
        {
            throw Invalid("INVALIDJOBSTATE", "Results are only available for a job that is complete");
        }

        var (from, page) = BulkJobs.Read(context.Request.Query["locator"].ToString()) ?? throw SfError.Locator();
        var size = PageSize(context.Request.Query["maxRecords"].ToString());
        var rows = job.Result.Page(from, size).ToList();
        var isLast = from + rows.Count >= job.Result.Total;
        if (context.Items.ContainsKey(FaultPlay.BulkShortKey))
        {
            rows.RemoveRange(rows.Count / 2, rows.Count - (rows.Count / 2));
        }

        var headers = context.Response.Headers;
        headers["Sforce-NumberOfRecords"] = rows.Count.ToString(CultureInfo.InvariantCulture);
        headers["Sforce-Locator"] = isLast ? "null" : BulkJobs.LocatorOf(from + size, page + 1);
        return JsonReply.SendAsync(context, "text/csv", RowCsv.Write(job.Result, rows));
    }

    private static int PageSize(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0
            ? asked
            : BulkJobs.DefaultPage;

    private BulkJob Job(HttpContext context)
    {
        QueryEndpoints.Version(context);
        return state.Jobs.Get(context.Request.RouteValues["id"] as string ?? "");
    }

    private static async Task<JsonElement> ReadAsync(HttpContext context)
    {
        QueryEndpoints.Version(context);
        try
        {
            using var body = await JsonDocument.ParseAsync(
                context.Request.Body, cancellationToken: context.RequestAborted);
            return body.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw new SfError(400, "JSON_PARSER_ERROR", error.Message);
        }
    }

    private static string Text(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
                ? value.GetString() ?? ""
                : "";

    private static SfError Invalid(string code, string message) => new(400, code, message);

    private Task SendAsync(HttpContext context, BulkJob job) => JsonReply.SendAsync(context, json =>
    {
        var created = SfJson.Text(job.Created);
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("operation", job.Operation);
        json.WriteString("object", job.Result.ObjectName);
        json.WriteString("createdById", state.Tables.Source.Ids.Integration);
        json.WriteString("createdDate", created);
        json.WriteString("systemModstamp", created);
        json.WriteString("state", job.State);
        json.WriteString("concurrencyMode", "Parallel");
        json.WriteString("contentType", "CSV");
        json.WriteNumber("apiVersion", decimal.Parse(
            QueryEndpoints.Version(context).AsSpan(1), CultureInfo.InvariantCulture));
        json.WriteString("jobType", "V2Query");
        json.WriteString("lineEnding", "LF");
        json.WriteString("columnDelimiter", "COMMA");
        json.WriteNumber("numberRecordsProcessed", job.State == "JobComplete" ? job.Result.Total : 0);
        json.WriteNumber("retries", 0);
        json.WriteNumber("totalProcessingTime", 1);
        if (job.State == "Failed")
        {
            json.WriteString("errorMessage", "QUERY_TIMEOUT: Your query request was running for too long.");
        }

        json.WriteEndObject();
    });
}
