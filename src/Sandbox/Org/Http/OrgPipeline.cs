using System.Globalization;
using Performix.Sandbox.Org.Soql;

namespace Performix.Sandbox.Org.Http;

/// <summary>
/// What every request goes through: the log, the clock, faults, the session, and errors turned into bodies.
/// </summary>
internal static class OrgPipeline
{
    public static void Map(WebApplication app, OrgState state)
    {
        app.Use(async (context, next) => await RunAsync(context, next, state));
        app.MapPost("/services/oauth2/token", context => new TokenEndpoint(state).HandleAsync(context));
        var queries = new QueryEndpoints(state);
        app.MapGet("/services/data", QueryEndpoints.Versions);
        var version = app.MapGroup("/services/data/v{version}");
        version.MapGet("/query", context => queries.Query(context, all: false));
        version.MapGet("/queryAll", context => queries.Query(context, all: true));
        version.MapGet("/query/{locator}", queries.More);
        version.MapGet("/queryAll/{locator}", queries.More);
        version.MapGet("/limits", queries.Limits);
        version.MapGet("/limits/recordCount", queries.RecordCount);
        var describe = new DescribeEndpoints(state);
        version.MapGet("/sobjects", describe.All);
        version.MapGet("/sobjects/{name}/describe", describe.One);
        new BulkEndpoints(state).Map(version.MapGroup("/jobs/query"));
        ControlEndpoints.Map(app.MapGroup("/_control"), state);
        app.MapFallback(_ => throw SfError.NotFound());
    }

    private static async Task RunAsync(HttpContext context, RequestDelegate next, OrgState state)
    {
        if (context.Request.Path.StartsWithSegments("/_control", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        var call = LogReader.Add(state.Log, context.Request, state.Calls.Read(context.Request));
        context.Response.Headers.Date = state.Now.ToString("R", CultureInfo.InvariantCulture);
        try
        {
            var rule = state.Faults.Meet(call.Call);
            call.Fault = rule?.Kind;
            if (rule is null || await new FaultPlay(state, context).PlayAsync(rule))
            {
                Admit(context, state, call.Call);
                await next(context);
            }
        }
        catch (SfError error)
        {
            await WriteAsync(context, error.Status, error.Code, error.Message);
        }
        catch (SoqlError error)
        {
            await WriteAsync(context, 400, error.Code, error.Message);
        }

        call.Status = context.Response.StatusCode;
    }

    /// <summary>
    /// The session and the day's limit; the token itself and the list of versions need neither.
    /// </summary>
    private static void Admit(HttpContext context, OrgState state, OrgCall call)
    {
        if (call.Operation is "token" or "versions")
        {
            return;
        }

        var header = context.Request.Headers.Authorization.ToString();
        if (header.Length > 0 && !header.StartsWith("Bearer ", StringComparison.Ordinal))
        {
            throw new SfError(401, "INVALID_AUTH_HEADER", "INVALID_HEADER_TYPE");
        }

        if (header.Length == 0 || !state.Sessions.IsLive(header["Bearer ".Length..]))
        {
            throw SfError.SessionExpired();
        }

        state.CountCall();
        var usage = string.Create(
            CultureInfo.InvariantCulture, $"api-usage={state.CallsToday}/{state.Faults.DailyCalls}");
        context.Response.Headers["Sforce-Limit-Info"] = usage;
        if (state.CallsToday > state.Faults.DailyCalls)
        {
            throw FaultPlay.DailyLimit();
        }
    }

    private static async Task WriteAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.StatusCode = status;
        await JsonReply.SendAsync(context, json =>
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("message", message);
            json.WriteString("errorCode", code);
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }
}
