using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>users.* and auth.test: who is who.</summary>
internal sealed class UserMethods(Team team)
{
    private static readonly string[] Read = ["users:read"];
    private const string ReadEmail = "users:read.email";

    public IEnumerable<ApiMethod> All =>
    [
        new("auth.test", Test) { Token = null, Tier = ApiTier.Uncounted },
        new("users.info", Info) { Scopes = Read, Tier = ApiTier.Four, TakesJson = false },
        new("users.list", List) { Scopes = Read, Tier = ApiTier.Two, TakesJson = false },
        new("users.lookupByEmail", ByEmail) { Scopes = [ReadEmail], TakesJson = false },
        new("users.conversations", Conversations) { Scopes = ["channels:read"], TakesJson = false },
    ];

    private JsonObject Test(ApiCall call)
    {
        if (call.HasScope("connections:write"))
        {
            return new JsonObject { ["app_name"] = team.Seed.App.Name, ["app_id"] = team.Seed.App.Id };
        }

        return new JsonObject
        {
            ["url"] = $"https://{team.Seed.TeamDomain}.slack.com/",
            ["team"] = team.Seed.TeamName,
            ["user"] = team.Seed.App.Name,
            ["team_id"] = team.Seed.TeamId,
            ["user_id"] = team.People.BotId,
            ["bot_id"] = team.Seed.App.BotId,
            ["is_enterprise_install"] = false,
        };
    }

    private JsonObject Info(ApiCall call)
    {
        var person = team.People.Find(call.Required("user")) ?? throw new SlackRefusal("user_not_found");
        return new JsonObject { ["user"] = Json(call, person) };
    }

    private JsonObject List(ApiCall call) =>
        Paging.Of(call, "members", [.. team.People.All.Select(one => (JsonNode)Json(call, one))]);

    private JsonObject ByEmail(ApiCall call)
    {
        var person = team.People.ByEmail(call.Required("email")) ?? throw new SlackRefusal("users_not_found");
        return new JsonObject { ["user"] = Json(call, person) };
    }

    private JsonObject Conversations(ApiCall call)
    {
        var user = call.Text("user") ?? team.People.BotId;
        if (team.People.Find(user) is null)
        {
            throw new SlackRefusal("user_not_found");
        }

        // What the bot may know of: public channels of the person, and what both are in.
        var known = team.Conversations.All.Where(one => one.Has(user)
            && (one.Kind == ConversationKind.PublicChannel || one.Has(team.People.BotId)));
        return Paging.Of(call, "channels", [.. known.Where(ConversationTypes.Asked(call))
            .Select(one => (JsonNode)ConversationJson.Of(one, team, false, false))]);
    }

    private JsonObject Json(ApiCall call, SeedPerson person) =>
        PersonJson.Of(person, team, call.HasScope(ReadEmail), call.Flag("include_locale"));
}
