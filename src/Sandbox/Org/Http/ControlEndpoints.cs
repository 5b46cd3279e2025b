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
        control.MapPost("/fault", async (HttpContext context) =>
        {
            var rule = await context.Request.ReadFromJsonAsync<FaultRule>(Options, context.RequestAborted);
            if (rule is null)
            {
                return Results.BadRequest();
            }

            state.Faults.Set(rule);
            return Results.NoContent();
        });
        control.MapDelete("/fault", () =>
        {
            state.Faults.Clear();
            state.Visibility.ShowAll();
        });
    }
}
