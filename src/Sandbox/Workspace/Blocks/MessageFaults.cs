using System.Globalization;
using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Blocks;

/// <summary>Block types that a fault makes Slack refuse, and images that are not there or not ready yet.</summary>
internal static class MessageFaults
{
    public static void Refuse(JsonArray blocks, Team team)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is JsonObject block)
            {
                var at = "/blocks/" + i.ToString(CultureInfo.InvariantCulture);
                RefuseType(block, at, team);
                RefuseFile(block, at, team);
                RefuseFile(block["accessory"] as JsonObject, at + "/accessory", team);
            }
        }
    }

    private static void RefuseType(JsonObject block, string at, Team team)
    {
        var type = Elements.TextOf(block, "type") ?? "";
        if (team.Faults.Take("refuse_block", type) is not null)
        {
            throw Refusals.Of([new Finding(at + "/type", $"unsupported type: {type}")], "invalid_blocks");
        }
    }

    private static void RefuseFile(JsonObject? holder, string at, Team team)
    {
        if (holder?["slack_file"] is not JsonObject wanted)
        {
            return;
        }

        var id = Elements.TextOf(wanted, "id") ?? (Elements.TextOf(wanted, "url") ?? "").Split('/')[^1];
        var ready = team.Files.TryGetValue(id, out var file) && file.IsImage && FileJson.IsReady(file, team);
        if (!ready)
        {
            throw Refusals.Of([new Finding(at + "/slack_file", "invalid slack file")], "invalid_blocks");
        }
    }
}
