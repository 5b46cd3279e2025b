using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Blocks;

internal static class BlockRules
{
    public static IReadOnlyList<Finding> Message(JsonNode? blocks) => [];

    public static IReadOnlyList<Finding> View(JsonObject view, Surface surface) => [];
}
