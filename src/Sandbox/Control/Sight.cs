using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Interaction;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Control;

/// <summary>What a person sees.</summary>
internal static class Sight
{
    /// <summary>The messages this person sees in a conversation, those after <paramref name="since"/>.</summary>
    public static JsonArray PostsOf(Conversation place, string userId, string? since = null) =>
    [
        .. place.Posts
            .Where(post => post.IsSeenBy(userId))
            .Where(post => since is null || string.CompareOrdinal(post.Ts, since) > 0)
            .Select(post => Seen(post, place, userId)),
    ];

    public static JsonArray Stack(Team team, string userId) =>
        [.. team.Views.StackOf(userId).Select(view => View(view, team))];

    public static JsonObject View(OpenView view, Team team)
    {
        var json = ViewJson.Of(view, team);
        json["errors"] = view.Errors?.DeepClone();
        json["notice"] = view.Notice;
        return json;
    }

    private static JsonObject Seen(Post post, Conversation place, string userId)
    {
        var json = post.ToJson();
        json["is_ephemeral"] = post.EphemeralTo is not null;
        json["reply_count"] = place.Posts.Count(other =>
            other.IsReply && other.ThreadTs == post.Ts && other.IsSeenBy(userId));
        json["entered"] = post.Entered.GetValueOrDefault(userId)?.DeepClone();
        return json;
    }
}
