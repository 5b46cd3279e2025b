using System.Globalization;
using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>conversations.*: channels and direct messages.</summary>
internal sealed class ConversationMethods(Team team, Access access)
{
    private const int MostInGroup = 8;

    public IEnumerable<ApiMethod> All =>
    [
        new("conversations.info", Info) { TakesJson = false },
        new("conversations.members", Members) { Tier = ApiTier.Four, TakesJson = false },
        new("conversations.list", List) { Tier = ApiTier.Two, TakesJson = false },
        new("conversations.open", Open) { Scopes = ["im:write", "mpim:write"] },
        new("conversations.join", Join) { Scopes = ["channels:join"] },
        new("conversations.invite", Invite) { Scopes = ["channels:manage", "groups:write"] },
        new("conversations.history", History) { TakesJson = false },
        new("conversations.replies", Replies) { TakesJson = false },
    ];

    private JsonObject Info(ApiCall call) => Channel(
        access.Readable(call, "read"), call.Flag("include_locale"), call.Flag("include_num_members"));

    private JsonObject Members(ApiCall call)
    {
        var members = access.Readable(call, "read").Members;
        return Paging.Of(call, "members", [.. members.Select(one => (JsonNode)one)]);
    }

    private JsonObject List(ApiCall call)
    {
        var known = team.Conversations.All
            .Where(one => one.Kind == ConversationKind.PublicChannel || one.Has(team.People.BotId))
            .Where(ConversationTypes.Asked(call));
        return Paging.Of(call, "channels",
            [.. known.Select(one => (JsonNode)ConversationJson.Of(one, team, false, true))]);
    }

    private JsonObject Open(ApiCall call)
    {
        if (call.Text("channel") is { } id)
        {
            return Channel(access.Visible(id));
        }

        const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var users = call.Text("users")?.Split(',', Clean) ?? [];
        if (users.Length is 0 or > MostInGroup)
        {
            throw new SlackRefusal(users.Length == 0 ? "users_list_not_supplied" : "too_many_users");
        }

        foreach (var user in users)
        {
            Reachable(user);
        }

        var direct = team.Conversations.Direct([.. users.Append(team.People.BotId)]);
        return call.Flag("return_im")
            ? Channel(direct)
            : new JsonObject { ["channel"] = new JsonObject { ["id"] = direct.Id } };
    }

    private void Reachable(string user)
    {
        var refusal = team.People.Find(user) switch
        {
            null => "user_not_found",
            { IsDeleted: true } => "user_disabled",
            { IsBot: true } => "cannot_dm_bot",
            _ => null,
        };
        if (refusal is not null)
        {
            throw new SlackRefusal(refusal);
        }
    }

    private JsonObject Join(ApiCall call)
    {
        var place = access.Visible(call.Required("channel"));
        if (place.Kind != ConversationKind.PublicChannel)
        {
            throw new SlackRefusal("method_not_supported_for_channel_type");
        }

        if (place.IsArchived)
        {
            throw new SlackRefusal("is_archived");
        }

        if (!place.Has(team.People.BotId))
        {
            place.Members.Add(team.People.BotId);
        }

        return Channel(place);
    }

    private JsonObject Invite(ApiCall call)
    {
        var place = access.Visible(call.Required("channel"));
        if (!place.Has(team.People.BotId))
        {
            throw new SlackRefusal("not_in_channel");
        }

        foreach (var user in call.Required("users").Split(',', StringSplitOptions.TrimEntries))
        {
            Reachable(user);
            if (place.Has(user))
            {
                throw new SlackRefusal("already_in_channel");
            }

            place.Members.Add(user);
        }

        return Channel(place);
    }

    private JsonObject History(ApiCall call)
    {
        var place = Entered(call);
        var posts = place.Posts.Where(post => post.EphemeralTo is null && (!post.IsReply || post.IsBroadcast));
        return Page(call, posts.Where(Between(call)).Reverse());
    }

    private JsonObject Replies(ApiCall call)
    {
        var place = Entered(call);
        var ts = call.Required("ts");
        if (place.Find(ts) is null or { EphemeralTo: not null })
        {
            throw new SlackRefusal("thread_not_found");
        }

        var thread = place.Posts.Where(post => post.EphemeralTo is null && (post.Ts == ts || post.ThreadTs == ts));
        return Page(call, thread.Where(Between(call)));
    }

    private Conversation Entered(ApiCall call)
    {
        var place = access.Readable(call, "history");
        return place.Has(team.People.BotId) ? place : throw new SlackRefusal("not_in_channel");
    }

    private static JsonObject Page(ApiCall call, IEnumerable<Post> posts)
    {
        var page = Paging.Of(call, "messages", [.. posts.Select(post => (JsonNode)post.ToJson())]);
        page["has_more"] = page["response_metadata"]?["next_cursor"]?.GetValue<string>().Length > 0;
        return page;
    }

    private static Func<Post, bool> Between(ApiCall call)
    {
        var oldest = Stamp(call.Text("oldest"), 0m);
        var latest = Stamp(call.Text("latest"), decimal.MaxValue);
        return post => Stamp(post.Ts, 0m) is var ts && ts > oldest && ts < latest;
    }

    private static decimal Stamp(string? ts, decimal otherwise) =>
        ts is null ? otherwise
        : decimal.TryParse(ts, NumberStyles.Number, CultureInfo.InvariantCulture, out var stamp) ? stamp
        : throw new SlackRefusal("invalid_ts_oldest");

    private JsonObject Channel(Conversation one, bool withLocale = false, bool withCount = false) =>
        new() { ["channel"] = ConversationJson.Of(one, team, withLocale, withCount) };
}
