using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.State;

/// <summary>A message, of a person or of the bot, for all or for one.</summary>
internal sealed class Post
{
    public required string Ts { get; init; }

    public required string ConversationId { get; init; }

    public required string UserId { get; init; }

    /// <summary>Set where the app wrote it.</summary>
    public string? BotId { get; init; }

    public string Text { get; set; } = "";

    public JsonArray? Blocks { get; set; }

    public JsonArray? Attachments { get; set; }

    public JsonArray? Files { get; set; }

    public JsonNode? Metadata { get; set; }

    public string? Subtype { get; init; }

    public string? ThreadTs { get; set; }

    /// <summary>A reply that also stands in the channel.</summary>
    public bool IsBroadcast { get; set; }

    /// <summary>The only person who sees it; null for everyone in the conversation.</summary>
    public string? EphemeralTo { get; init; }

    public string? EditedTs { get; set; }

    /// <summary>What each person has selected in it: block id, action id, value.</summary>
    public Dictionary<string, JsonObject> Entered { get; } = new(StringComparer.Ordinal);

    public bool IsReply => ThreadTs is not null && ThreadTs != Ts;

    public bool IsSeenBy(string userId) => EphemeralTo is null || EphemeralTo == userId;

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = "message", ["user"] = UserId, ["ts"] = Ts, ["text"] = Text };
        Add(json, "subtype", IsBroadcast ? "thread_broadcast" : Subtype);
        Add(json, "bot_id", BotId);
        Add(json, "thread_ts", ThreadTs);
        Add(json, "blocks", Blocks);
        Add(json, "attachments", Attachments);
        Add(json, "files", Files);
        Add(json, "metadata", Metadata);
        if (EditedTs is not null)
        {
            json["edited"] = new JsonObject { ["user"] = UserId, ["ts"] = EditedTs };
        }

        return json;
    }

    private static void Add(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value.DeepClone();
        }
    }
}
