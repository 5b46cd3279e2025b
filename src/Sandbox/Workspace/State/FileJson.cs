using System.Globalization;
using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.State;

/// <summary>A file as <c>files.info</c> shows it: its type is empty until Slack has looked at it.</summary>
internal static class FileJson
{
    /// <summary>How long Slack looks, unless a fault says otherwise.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(1);

    public static bool IsReady(StoredFile file, Team team)
    {
        var slow = team.Faults.Peek("file_delay")?.Value;
        var wait = double.TryParse(slow, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : Usual;
        return file.CompletedAt is { } at && team.Time.GetUtcNow() - at >= wait;
    }

    public static JsonObject Of(StoredFile file, Team team)
    {
        var ready = IsReady(file, team);
        return new JsonObject
        {
            ["id"] = file.Id,
            ["name"] = file.Name,
            ["title"] = file.Title,
            ["mimetype"] = ready ? file.MimeType : "",
            ["filetype"] = ready ? Path.GetExtension(file.Name).TrimStart('.') : "",
            ["size"] = file.Length,
            ["alt_txt"] = file.AltText,
            ["user"] = team.People.BotId,
            ["is_external"] = false,
            ["channels"] = new JsonArray([.. file.Conversations.Select(one => (JsonNode)one)]),
            ["url_private"] = $"{team.Root}files/{file.Id}",
            ["permalink"] = $"{team.Root}files/{file.Id}",
        };
    }
}
