using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.State;

/// <summary>One thing that happened on the wire or in the workspace.</summary>
internal sealed record JournalEntry(long Number, DateTimeOffset At, string Kind, JsonObject Detail)
{
    public JsonObject ToJson() => new()
    {
        ["n"] = Number,
        ["at"] = At.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["kind"] = Kind,
        ["detail"] = Detail.DeepClone(),
    };
}
