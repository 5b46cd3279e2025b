using System.Text.Json;

namespace Performix.Bot.Slack.Socket;

/// <summary>As much of a message on the socket as supervision needs.</summary>
/// <param name="Type"><c>hello</c>, <c>disconnect</c> or the kind of envelope; empty where it cannot be read.</param>
/// <param name="Reason">Why Slack disconnects.</param>
/// <param name="EnvelopeId">What an acknowledgement acknowledges.</param>
internal sealed record SocketMessage(string Type, string Reason, string EnvelopeId)
{
    public static SocketMessage Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? new SocketMessage(
                    Text(json.RootElement, "type"), Text(json.RootElement, "reason"),
                    Text(json.RootElement, "envelope_id"))
                : new SocketMessage("", "", "");
        }
        catch (JsonException)
        {
            return new SocketMessage("", "", "");
        }
    }

    private static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? ""
            : "";
}
