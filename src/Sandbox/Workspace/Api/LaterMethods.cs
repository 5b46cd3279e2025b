using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Interaction;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>Scheduled messages.</summary>
internal sealed class LaterMethods(Team team, Access access, Posting posting)
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(120);
    private static readonly string[] Write = ["chat:write"];
    private readonly Dictionary<string, (string Channel, ITimer Timer)> _waiting = new(StringComparer.Ordinal);

    public IEnumerable<ApiMethod> All =>
    [
        new("chat.scheduleMessage", Schedule) { Scopes = Write },
        new("chat.deleteScheduledMessage", Delete) { Scopes = Write },
    ];

    private JsonObject Schedule(ApiCall call)
    {
        var place = access.Joined(call);
        var content = Content.Read(call, team);
        call.Required("post_at");
        var at = DateTimeOffset.FromUnixTimeSeconds(call.Whole("post_at", 0));
        var wait = at - team.Time.GetUtcNow();
        if (wait <= TimeSpan.Zero || wait > Farthest)
        {
            throw new SlackRefusal(wait <= TimeSpan.Zero ? "time_in_past" : "time_too_far");
        }

        var id = team.Ids.Next("Q");
        var thread = call.Text("thread_ts");
        var timer = team.Time.CreateTimer(
            _ => Post(id, place, content, thread), null, wait, Timeout.InfiniteTimeSpan);
        _waiting[id] = (place.Id, timer);
        return new JsonObject
        {
            ["channel"] = place.Id,
            ["scheduled_message_id"] = id,
            ["post_at"] = at.ToUnixTimeSeconds(),
            ["message"] = new JsonObject { ["text"] = content.Text, ["type"] = "delayed_message" },
        };
    }

    private JsonObject Delete(ApiCall call)
    {
        var id = call.Required("scheduled_message_id");
        if (!_waiting.TryGetValue(id, out var waiting) || waiting.Channel != call.Required("channel"))
        {
            throw new SlackRefusal("invalid_scheduled_message_id");
        }

        waiting.Timer.Dispose();
        _waiting.Remove(id);
        return [];
    }

    private void Post(string id, Conversation place, Content content, string? thread)
    {
        lock (team.Gate)
        {
            // After a reset the place is another one of the same name: what was planned is gone with it.
            if (_waiting.Remove(id) && team.Conversations.Find(place.Id) == place)
            {
                posting.AsBot(place, content, thread, null);
            }
        }
    }
}
