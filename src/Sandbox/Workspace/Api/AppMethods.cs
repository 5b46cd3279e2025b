using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;
using Performix.Sandbox.Workspace.Socket;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>apps.connections.open and api.test.</summary>
internal sealed class AppMethods(Team team, SocketHub hub)
{
    public IEnumerable<ApiMethod> All =>
    [
        new("apps.connections.open", Open)
        {
            Token = TokenKind.App,
            Scopes = ["connections:write"],
            Tier = ApiTier.Uncounted,
        },
        new("api.test", Test) { Token = null, IsOpen = true, Tier = ApiTier.Four },
    ];

    private JsonObject Open(ApiCall _)
    {
        var ticket = hub.NewTicket();
        var root = team.Root.Replace("http://", "ws://", StringComparison.Ordinal);
        return new JsonObject { ["url"] = $"{root}link/?ticket={ticket.Id}&app_id={team.Seed.App.Id}" };
    }

    private static JsonObject Test(ApiCall call) => call.Text("error") is { } error
        ? throw new SlackRefusal(error)
        : new JsonObject { ["args"] = call.Arguments.DeepClone() };
}
