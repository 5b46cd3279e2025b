using System.Text.Json;
using System.Text.Json.Serialization;

namespace Performix.Sandbox.Org.Http;

/// <summary>
/// The org's control over HTTP, for people and for tests in another process. See the README beside Org.
/// </summary>
internal static class ControlEndpoints
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void Map(RouteGroupBuilder control, OrgState state)
    {
        control.MapGet("/log", () => Results.Json(state.Log.Calls, Options));
        control.MapGet("/truth", () => Results.Text(TruthJson.Write(state.World), "application/json"));
        control.MapPost("/fault", context => TakeAsync<FaultRule>(context, state.Faults.Set));
        control.MapPost("/touch", context => TakeAsync<Touched>(context, touched => touched.In(state.Edits)));
        control.MapPost("/hide", context => TakeAsync<Hidden>(context, hidden => hidden.In(state.Visibility)));
        control.MapPost("/limits", context => TakeAsync<Limits>(context, limits => limits.In(state.Faults)));
        control.MapDelete("/sessions", state.Sessions.EndAll);
        control.MapDelete("/fault", () =>
        {
            state.Faults.Clear();
            state.Visibility.ShowAll();
        });
    }

    private static async Task TakeAsync<T>(HttpContext context, Action<T> take)
    {
        try
        {
            var body = await context.Request.ReadFromJsonAsync<T>(Options, context.RequestAborted);
            take(body ?? throw new JsonException("The body is null."));
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (JsonException error)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(error.Message, context.RequestAborted);
        }
    }

    /// <summary>What the org bears, and its clock; what is not named stays as it is.</summary>
    private sealed record Limits(int? DailyCalls, int? DailyBulkJobs, double? ClockSkewSeconds)
    {
        public void In(OrgFaults faults)
        {
            faults.DailyCalls = DailyCalls ?? faults.DailyCalls;
            faults.DailyBulkJobs = DailyBulkJobs ?? faults.DailyBulkJobs;
            faults.ClockSkew = ClockSkewSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : faults.ClockSkew;
        }
    }

    /// <summary>A share of an object's rows, written again by its users.</summary>
    private sealed record Touched(string ObjectName, double Share)
    {
        public void In(OrgEdits edits)
        {
            try
            {
                edits.Touch(ObjectName, Share);
            }
            catch (ArgumentException e)
            {
                throw new JsonException(e.Message, e);
            }
        }
    }

    /// <summary>An object, one field of it, or a share of its rows.</summary>
    private sealed record Hidden(string ObjectName, string? Field, double? Share)
    {
        public void In(Visibility visibility)
        {
            if (Share is { } share)
            {
                visibility.HideRows(ObjectName, share);
            }
            else if (Field is { } field)
            {
                visibility.Hide(ObjectName, field);
            }
            else
            {
                visibility.Hide(ObjectName);
            }
        }
    }
}
