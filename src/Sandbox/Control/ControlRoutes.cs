using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Api;
using Performix.Sandbox.Workspace.Interaction;

namespace Performix.Sandbox.Control;

/// <summary>The workspace's part of <c>/_control/</c>: how tests, people and the page drive it.</summary>
internal static partial class ControlRoutes
{
    public static void Map(IEndpointRouteBuilder routes, PersonDeeds deeds, Watching watching, Tampering tampering)
    {
        Post(routes, "command", deeds.CommandAsync);
        Post(routes, "say", deeds.SayAsync);
        Post(routes, "click", deeds.ClickAsync);
        Post(routes, "enter", deeds.EnterAsync);
        Post(routes, "submit", deeds.SubmitAsync);
        Post(routes, "close", deeds.CloseAsync);
        Post(routes, "home", deeds.HomeAsync);
        Post(routes, "shortcut", deeds.ShortcutAsync);
        Post(routes, "options", deeds.OptionsAsync);
        Get(routes, "state", watching.StateAsync);
        Get(routes, "seen", watching.SeenAsync);
        Get(routes, "log", watching.LogAsync);
        Post(routes, "fault", tampering.FaultAsync);
        Post(routes, "change", tampering.ChangeAsync);
        Post(routes, "reset", tampering.ResetAsync);
        MapLedger(routes);
    }

    /// <summary>Without a body in every build but one with <c>-p:Checks=true</c>.</summary>
    static partial void MapLedger(IEndpointRouteBuilder routes);

    private delegate Task<JsonObject> Act(ControlBody body, CancellationToken cancellationToken);

    private static void Get(IEndpointRouteBuilder routes, string name, Act act) =>
        routes.MapGet("/_control/" + name, (RequestDelegate)(context => ServeAsync(context, act)));

    private static void Post(IEndpointRouteBuilder routes, string name, Act act) =>
        routes.MapPost("/_control/" + name, (RequestDelegate)(context => ServeAsync(context, act)));

    private static async Task ServeAsync(HttpContext context, Act act)
    {
        JsonObject answer;
        try
        {
            answer = await act(await ControlBody.ReadAsync(context.Request), context.RequestAborted);
            answer["ok"] = true;
        }
        catch (CannotDo reason)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            answer = new JsonObject { ["ok"] = false, ["error"] = reason.Message };
        }

        await JsonReply.WriteAsync(context, answer);
    }
}
