using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>The payloads that Slack sends for what people do.</summary>
internal sealed class Payloads(Team team)
{
    private const string VerificationToken = "sandbox-verification";

    public JsonObject Command(
        SeedPerson person, Conversation place, (string Name, string Text) said, Trigger trigger) =>
        new()
        {
            ["token"] = VerificationToken,
            ["team_id"] = team.Seed.TeamId,
            ["team_domain"] = team.Seed.TeamDomain,
            ["channel_id"] = place.Id,
            ["channel_name"] = place.NameInCommand,
            ["user_id"] = person.Id,
            ["user_name"] = person.Name,
            ["command"] = said.Name,
            ["text"] = said.Text,
            ["api_app_id"] = team.Seed.App.Id,
            ["is_enterprise_install"] = "false",
            ["response_url"] = UrlOf(team.NewResponseUrl(person.Id, place.Id, null), "commands"),
            ["trigger_id"] = trigger.Id,
        };

    public JsonObject MessageAction(SeedPerson person, Conversation place, Post post, JsonObject action)
    {
        var payload = Start("block_actions", person);
        payload["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = post.Ts,
            ["channel_id"] = place.Id,
            ["is_ephemeral"] = post.EphemeralTo is not null,
        };
        if (post.ThreadTs is not null)
        {
            payload["container"]!["thread_ts"] = post.ThreadTs;
        }

        payload["trigger_id"] = team.NewTrigger(person.Id, null).Id;
        payload["channel"] = ChannelOf(place);
        if (post.EphemeralTo is null)
        {
            payload["message"] = post.ToJson();
        }

        payload["state"] = State(post.Entered.GetValueOrDefault(person.Id) ?? []);
        payload["response_url"] = UrlOf(team.NewResponseUrl(person.Id, place.Id, post.Ts), "actions");
        payload["actions"] = new JsonArray(action);
        return payload;
    }

    public JsonObject ViewAction(SeedPerson person, OpenView view, JsonObject action)
    {
        var payload = Start("block_actions", person);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["trigger_id"] = team.NewTrigger(person.Id, view.Id).Id;
        payload["view"] = ViewJson.Of(view, team);
        payload["actions"] = new JsonArray(action);
        return payload;
    }

    public JsonObject Submission(SeedPerson person, OpenView view)
    {
        var payload = Start("view_submission", person);
        payload["trigger_id"] = team.NewTrigger(person.Id, view.Id).Id;
        payload["view"] = ViewJson.Of(view, team);
        payload["response_urls"] = new JsonArray();
        return payload;
    }

    public JsonObject Closed(SeedPerson person, OpenView view, bool cleared)
    {
        var payload = Start("view_closed", person);
        payload["view"] = ViewJson.Of(view, team);
        payload["is_cleared"] = cleared;
        return payload;
    }

    public JsonObject Shortcut(SeedPerson person, string callbackId)
    {
        var payload = Start("shortcut", person);
        payload["callback_id"] = callbackId;
        payload["trigger_id"] = team.NewTrigger(person.Id, null).Id;
        payload["action_ts"] = team.NextTs();
        return payload;
    }

    public JsonObject MessageShortcut(SeedPerson person, string callbackId, Conversation place, Post post)
    {
        var payload = Shortcut(person, callbackId);
        payload["type"] = "message_action";
        payload["channel"] = ChannelOf(place);
        payload["message"] = post.ToJson();
        payload["message_ts"] = post.Ts;
        payload["response_url"] = UrlOf(team.NewResponseUrl(person.Id, place.Id, null), "actions");
        return payload;
    }

    public JsonObject Suggestion(SeedPerson person, (string BlockId, string ActionId) element, string query)
    {
        var payload = Start("block_suggestion", person);
        payload["block_id"] = element.BlockId;
        payload["action_id"] = element.ActionId;
        payload["value"] = query;
        return payload;
    }

    public JsonObject Event(JsonObject inner, string eventId, bool extShared) => new()
    {
        ["token"] = VerificationToken,
        ["team_id"] = team.Seed.TeamId,
        ["context_team_id"] = team.Seed.TeamId,
        ["context_enterprise_id"] = null,
        ["api_app_id"] = team.Seed.App.Id,
        ["event"] = inner.DeepClone(),
        ["type"] = "event_callback",
        ["event_id"] = eventId,
        ["event_time"] = team.Time.GetUtcNow().ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = null,
            ["team_id"] = team.Seed.TeamId,
            ["user_id"] = team.People.BotId,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
        ["is_ext_shared_channel"] = extShared,
        ["event_context"] = "4-" + eventId,
    };

    private static JsonObject State(JsonObject values) => new() { ["values"] = values.DeepClone() };

    private static JsonObject ChannelOf(Conversation place) =>
        new() { ["id"] = place.Id, ["name"] = place.NameInCommand };

    private JsonObject Start(string type, SeedPerson person) => new()
    {
        ["type"] = type,
        ["user"] = new JsonObject
        {
            ["id"] = person.Id,
            ["username"] = person.Name,
            ["name"] = person.Name,
            ["team_id"] = person.ExternalTeamId ?? team.Seed.TeamId,
        },
        ["api_app_id"] = team.Seed.App.Id,
        ["token"] = VerificationToken,
        ["team"] = new JsonObject { ["id"] = team.Seed.TeamId, ["domain"] = team.Seed.TeamDomain },
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
    };

    private string UrlOf(ResponseUrl url, string kind) => $"{team.Root}{kind}/{team.Seed.TeamId}/{url.Token}";
}
