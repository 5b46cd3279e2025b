using System.Text.Json;
using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Blocks;

/// <summary>Finds the interactive elements of blocks, wherever they sit, and names the nameless.</summary>
internal static class Elements
{
    private static readonly HashSet<string> Interactive = new(StringComparer.Ordinal)
    {
        "button", "static_select", "external_select", "users_select", "conversations_select", "channels_select",
        "multi_static_select", "multi_external_select", "multi_users_select", "multi_conversations_select",
        "multi_channels_select", "overflow", "checkboxes", "radio_buttons", "datepicker", "timepicker",
        "datetimepicker", "plain_text_input", "rich_text_input", "number_input", "email_text_input",
        "url_text_input", "file_input", "feedback_buttons", "icon_button", "workflow_button",
    };

    /// <summary>Each element with the id of the block it is in.</summary>
    public static IEnumerable<(string BlockId, JsonObject Element)> In(JsonArray? blocks)
    {
        foreach (var block in (blocks ?? []).OfType<JsonObject>())
        {
            foreach (var element in Within(block))
            {
                yield return (TextOf(block, "block_id") ?? "", element);
            }
        }
    }

    /// <summary>The blocks as Slack keeps them: ids filled in, defaults of text objects spelled out.</summary>
    public static JsonArray Kept(JsonArray blocks, Ids ids)
    {
        var kept = blocks.DeepClone().AsArray();
        foreach (var block in kept.OfType<JsonObject>())
        {
            if (TextOf(block, "block_id") is null)
            {
                block["block_id"] = ids.NextHex(3);
            }

            foreach (var element in Within(block).Where(one => TextOf(one, "action_id") is null))
            {
                element["action_id"] = ids.NextHex(3);
            }

            foreach (var text in Descendants(block))
            {
                SpellOut(text);
            }
        }

        return kept;
    }

    public static string? TextOf(JsonObject json, string name) =>
        json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : null;

    private static IEnumerable<JsonObject> Within(JsonObject block) =>
        Descendants(block).Where(one => TextOf(one, "type") is { } type && Interactive.Contains(type));

    private static void SpellOut(JsonObject text)
    {
        switch (TextOf(text, "type"))
        {
            case "plain_text":
                text["emoji"] ??= true;
                break;
            case "mrkdwn":
                text["verbatim"] ??= false;
                break;
        }
    }

    private static IEnumerable<JsonObject> Descendants(JsonNode? node)
    {
        var children = node switch
        {
            JsonObject json => json.Select(pair => pair.Value).ToList(),
            JsonArray list => [.. list],
            _ => [],
        };
        var below = children.SelectMany(Descendants);
        return node is JsonObject self ? below.Prepend(self) : below;
    }
}
