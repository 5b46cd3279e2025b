using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Interaction;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>Serves response URLs: no token, only the address.</summary>
internal sealed class ResponseEndpoint(Team team, Responses responses)
{
    /// <summary>What faults call it, as they call a method by its name.</summary>
    private const string Name = "response_url";

    public async Task ServeAsync(HttpContext context)
    {
        var token = context.Request.RouteValues["token"] as string ?? "";
        JsonObject body = [];
        string? error = null;
        try
        {
            (body, _) = await ApiArguments.ReadAsync(context.Request, true);
            await ApiFaults.DelayAsync(team, Name, context.RequestAborted);
            lock (team.Gate)
            {
                ApiFaults.Strike(team, Name);
                responses.Take(token, new ApiCall(body, null));
            }
        }
        catch (SlackRefusal refusal)
        {
            error = refusal.Code;
            context.Response.StatusCode = refusal.Status ?? StatusCodes.Status400BadRequest;
            await JsonReply.WriteAsync(context, JsonReply.Refusal(refusal));
        }

        team.Journal.Add(Name, new JsonObject { ["body"] = body.DeepClone(), ["error"] = error });
        if (error is null)
        {
            await context.Response.WriteAsync("ok", context.RequestAborted);
        }
    }
}
