using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Interaction;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>chat.*Stream: a reply in a thread that grows while it is written.</summary>
internal sealed class StreamMethods(Team team, Access access, Posting posting)
{
    private static readonly string[] Write = ["chat:write"];
    private readonly HashSet<Post> _open = [];

    public IEnumerable<ApiMethod> All =>
    [
        new("chat.startStream", Start) { Scopes = Write, Tier = ApiTier.Two },
        new("chat.appendStream", Append) { Scopes = Write, Tier = ApiTier.Four },
        new("chat.stopStream", Stop) { Scopes = Write, Tier = ApiTier.Two },
    ];

    private JsonObject Start(ApiCall call)
    {
        var place = access.Joined(call);
        var thread = call.Required("thread_ts");
        if (place.Find(thread) is not { } parent)
        {
            throw new SlackRefusal("thread_not_found");
        }

        parent.ThreadTs ??= parent.Ts;
        var post = posting.AsBot(place, new Content(call.Text("markdown_text") ?? "", null, null), thread, null);
        _open.Add(post);
        return new JsonObject { ["channel"] = place.Id, ["ts"] = post.Ts };
    }

    private JsonObject Append(ApiCall call)
    {
        var post = Open(call);
        posting.Replace(post, new Content(post.Text + call.Required("markdown_text"), null, null));
        return new JsonObject { ["channel"] = post.ConversationId, ["ts"] = post.Ts };
    }

    private JsonObject Stop(ApiCall call)
    {
        var post = Open(call);
        var text = post.Text + call.Text("markdown_text");
        var blocks = call.Text("blocks") is null ? null : Content.Read(call, team).Blocks;
        posting.Replace(post, new Content(text, blocks, null));
        _open.Remove(post);
        return new JsonObject
        {
            ["channel"] = post.ConversationId,
            ["ts"] = post.Ts,
            ["message"] = post.ToJson(),
        };
    }

    private Post Open(ApiCall call)
    {
        var post = access.Writable(call.Required("channel")).Find(call.Required("ts"))
            ?? throw new SlackRefusal("message_not_found");
        return _open.Contains(post) ? post : throw new SlackRefusal("message_not_in_streaming_state");
    }
}
