using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Blocks;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>The values of a view or message by block id and action id.</summary>
internal static class EnteredValues
{
    /// <summary>
    /// The values of these blocks: as they start, or as entered before where the same block and
    /// action are still there, for Slack keeps what was typed when a view is updated.
    /// </summary>
    public static JsonObject Carried(JsonArray blocks, JsonObject before)
    {
        var values = new JsonObject();
        foreach (var (blockId, element) in Elements.In(blocks))
        {
            if (!ElementValue.IsStateful(element) || Elements.TextOf(element, "action_id") is not { } actionId)
            {
                continue;
            }

            var old = before[blockId]?[actionId];
            var same = old?["type"]?.GetValue<string>() == Elements.TextOf(element, "type");
            var kept = same && old is not null ? old.DeepClone() : ElementValue.Initial(element);
            Put(values, blockId, actionId, kept);
        }

        return values;
    }

    public static void Put(JsonObject values, string blockId, string actionId, JsonNode value)
    {
        if (values[blockId] is not JsonObject block)
        {
            values[blockId] = block = [];
        }

        block[actionId] = value;
    }
}
