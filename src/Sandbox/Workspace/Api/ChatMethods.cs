using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Interaction;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>chat.*: messages of the bot.</summary>
internal sealed class ChatMethods(Team team, Access access, Posting posting)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly string[] Write = ["chat:write"];

    public IEnumerable<ApiMethod> All =>
    [
        new("chat.postMessage", PostMessage) { Scopes = Write, Tier = ApiTier.Posting },
        new("chat.postEphemeral", PostEphemeral) { Scopes = Write, Tier = ApiTier.Four },
        new("chat.update", Update) { Scopes = Write },
        new("chat.delete", Delete) { Scopes = Write },
        new("chat.meMessage", MeMessage) { Scopes = Write },
        new("chat.getPermalink", Permalink) { Tier = ApiTier.Uncounted, TakesJson = false },
    ];

    private JsonObject PostMessage(ApiCall call)
    {
        var place = access.Joined(call);
        var content = Content.Read(call, team);
        var thread = Thread(call, place);
        var metadata = call.Json("metadata", "invalid_metadata_format");
        if (team.Pace.Take("posts:" + place.Id, 1, Second) is { } wait)
        {
            throw new SlackRefusal("ratelimited") { RetryAfter = wait };
        }

        var post = posting.AsBot(place, content, thread, null);
        post.Metadata = metadata;
        post.IsBroadcast = thread is not null && call.Flag("reply_broadcast");
        return new JsonObject { ["channel"] = place.Id, ["ts"] = post.Ts, ["message"] = post.ToJson() };
    }

    private JsonObject PostEphemeral(ApiCall call)
    {
        var place = access.Joined(call);
        var user = call.Required("user");
        if (team.People.Find(user) is null or { IsDeleted: true })
        {
            throw new SlackRefusal("user_not_found");
        }

        if (!place.Has(user))
        {
            throw new SlackRefusal("user_not_in_channel");
        }

        var post = posting.AsBot(place, Content.Read(call, team), Thread(call, place), user);
        return new JsonObject { ["message_ts"] = post.Ts };
    }

    private JsonObject Update(ApiCall call)
    {
        var (place, post) = Own(call, "cant_update_message");
        posting.Replace(post, Content.Read(call, team));
        post.EditedTs = team.NextTs();
        return new JsonObject
        {
            ["channel"] = place.Id,
            ["ts"] = post.Ts,
            ["text"] = post.Text,
            ["message"] = post.ToJson(),
        };
    }

    private JsonObject Delete(ApiCall call)
    {
        var (place, post) = Own(call, "cant_delete_message");
        posting.Remove(place, post);
        return new JsonObject { ["channel"] = place.Id, ["ts"] = post.Ts };
    }

    private JsonObject MeMessage(ApiCall call)
    {
        var place = access.Joined(call);
        var post = team.Add(place, new Post
        {
            Ts = team.NextTs(),
            ConversationId = place.Id,
            UserId = team.People.BotId,
            BotId = team.Seed.App.BotId,
            Subtype = "me_message",
            Text = call.Text("text") ?? throw new SlackRefusal("no_text"),
        });
        return new JsonObject { ["channel"] = place.Id, ["ts"] = post.Ts };
    }

    private JsonObject Permalink(ApiCall call)
    {
        var place = access.Visible(call.Required("channel"));
        var ts = call.Required("message_ts");
        if (place.Find(ts) is null or { EphemeralTo: not null })
        {
            throw new SlackRefusal("message_not_found");
        }

        var stamp = ts.Replace(".", "", StringComparison.Ordinal);
        return new JsonObject
        {
            ["channel"] = place.Id,
            ["permalink"] = $"https://{team.Seed.TeamDomain}.slack.com/archives/{place.Id}/p{stamp}",
        };
    }

    /// <summary>A message of the bot that everyone saw: an ephemeral one cannot be found again.</summary>
    private (Conversation Place, Post Post) Own(ApiCall call, string refusal)
    {
        var place = access.Writable(call.Required("channel"));
        var post = place.Find(call.Required("ts"));
        if (post is null or { EphemeralTo: not null })
        {
            throw new SlackRefusal("message_not_found");
        }

        return post.BotId == team.Seed.App.BotId ? (place, post) : throw new SlackRefusal(refusal);
    }

    private static string? Thread(ApiCall call, Conversation place)
    {
        if (call.Text("thread_ts") is not { } ts)
        {
            return null;
        }

        var parent = place.Find(ts);
        if (parent is null or { EphemeralTo: not null })
        {
            throw new SlackRefusal("thread_not_found");
        }

        if (parent.IsReply)
        {
            throw new SlackRefusal("cannot_reply_to_message");
        }

        parent.ThreadTs ??= parent.Ts;
        return ts;
    }
}
