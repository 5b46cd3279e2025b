using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Api;

namespace Performix.Sandbox.Workspace.Blocks;

/// <summary>Findings as Slack answers them: a code, the list, and each with its place.</summary>
internal static class Refusals
{
    public static SlackRefusal Of(IReadOnlyList<Finding> findings, string usual)
    {
        var errors = findings.Select(finding => (JsonNode)finding.ToString()).ToArray();
        return new SlackRefusal(findings[0].Code ?? usual)
        {
            Messages = [.. findings.Select(finding => $"[ERROR] {finding}")],
            Extra = new JsonObject { ["errors"] = new JsonArray(errors) },
        };
    }
}
