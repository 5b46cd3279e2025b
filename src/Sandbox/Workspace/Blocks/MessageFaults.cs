using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Blocks;

/// <summary>Block types that a fault makes Slack refuse, and images that are not ready yet.</summary>
internal static class MessageFaults
{
    public static void Refuse(JsonArray blocks, Team team)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not JsonObject block)
            {
                continue;
            }

            var type = Elements.TextOf(block, "type") ?? "";
            if (team.Faults.Take("refuse_block", type) is not null)
            {
                throw Refusals.Of([new Finding($"/blocks/{i}/type", $"unsupported type: {type}")], "invalid_blocks");
            }
        }
    }
}
