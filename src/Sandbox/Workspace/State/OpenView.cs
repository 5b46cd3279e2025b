using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.State;

/// <summary>A modal on someone's screen, or their Home tab.</summary>
internal sealed class OpenView
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required string RootId { get; init; }

    public string? PreviousId { get; init; }

    /// <summary>What the app sent, blocks and elements with their ids filled in.</summary>
    public required JsonObject Definition { get; set; }

    public required string Hash { get; set; }

    /// <summary>What the person has entered: block id, action id, value.</summary>
    public JsonObject Values { get; set; } = [];

    /// <summary>Errors that the app returned to a submission, by block id.</summary>
    public JsonObject? Errors { get; set; }

    /// <summary>What Slack itself tells the person at the foot of the modal.</summary>
    public string? Notice { get; set; }

    public string Type => Definition["type"]?.GetValue<string>() ?? "";

    public string? ExternalId => Definition["external_id"]?.GetValue<string>();

    public JsonArray Blocks => Definition["blocks"] as JsonArray ?? [];

    public bool Is(string flag) => Definition[flag]?.GetValueKind() == System.Text.Json.JsonValueKind.True;
}
