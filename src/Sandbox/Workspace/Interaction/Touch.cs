using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>What a person touched and what they chose there; options are named by their value.</summary>
internal sealed record Touch(string? BlockId, string ActionId, JsonNode? Value);
