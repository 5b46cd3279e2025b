using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Interaction;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>files.*: the external upload, in three steps, and what became of it.</summary>
internal sealed class FileMethods(Team team, Access access, Posting posting)
{
    private static readonly string[] Write = ["files:write"];

    public IEnumerable<ApiMethod> All =>
    [
        new("files.getUploadURLExternal", GetUrl) { Scopes = Write, Tier = ApiTier.Four, TakesJson = false },
        new("files.completeUploadExternal", Complete) { Scopes = Write, Tier = ApiTier.Four },
        new("files.info", Info) { Scopes = ["files:read"], Tier = ApiTier.Four, TakesJson = false },
        new("files.upload", _ => throw new SlackRefusal("method_deprecated")) { Scopes = Write },
    ];

    /// <summary>Takes the bytes; false when there is no such upload, or they are not as many as announced.</summary>
    public bool Receive(string id, byte[] bytes)
    {
        if (!team.Files.TryGetValue(id, out var file) || file.Bytes is not null || bytes.Length != file.Length)
        {
            return false;
        }

        file.Bytes = bytes;
        team.Journal.Add("upload", new JsonObject { ["file"] = id, ["length"] = bytes.Length });
        return true;
    }

    private JsonObject GetUrl(ApiCall call)
    {
        var file = new StoredFile
        {
            Id = team.Ids.Next("F"),
            Name = call.Required("filename"),
            Length = call.Whole("length", 0),
            AltText = call.Text("alt_txt") ?? call.Text("alt_text"),
        };
        if (file.Length <= 0)
        {
            throw SlackRefusal.MissingArgument("length");
        }

        team.Keep(file);
        return new JsonObject { ["upload_url"] = $"{team.Root}upload/{file.Id}", ["file_id"] = file.Id };
    }

    private JsonObject Complete(ApiCall call)
    {
        var wanted = call.Json("files", "invalid_arguments") as JsonArray
            ?? throw SlackRefusal.MissingArgument("files");
        var files = wanted.Select(one => Uploaded(one as JsonObject ?? [])).ToList();
        if (call.Text("initial_comment") is not null && call.Text("blocks") is not null)
        {
            throw new SlackRefusal("invalid_arguments")
            {
                Messages = ["[ERROR] initial_comment and blocks exclude each other"],
            };
        }

        var place = call.Text("channel_id") is { } id ? access.Writable(id) : null;
        if (place is not null && !place.Has(team.People.BotId))
        {
            throw new SlackRefusal("not_in_channel");
        }

        foreach (var file in files)
        {
            file.CompletedAt = team.Time.GetUtcNow();
        }

        if (place is not null)
        {
            Share(call, place, files);
        }

        return new JsonObject
        {
            ["files"] = new JsonArray(
                [.. files.Select(one => new JsonObject { ["id"] = one.Id, ["title"] = one.Title })]),
        };
    }

    private StoredFile Uploaded(JsonObject wanted)
    {
        if (!team.Files.TryGetValue(wanted["id"]?.ToString() ?? "", out var file) || file.Bytes is null)
        {
            throw new SlackRefusal("file_not_found");
        }

        file.Title = wanted["title"]?.ToString() ?? file.Name;
        return file;
    }

    private void Share(ApiCall call, Conversation place, List<StoredFile> files)
    {
        foreach (var file in files)
        {
            file.Conversations.Add(place.Id);
        }

        var text = call.Text("initial_comment") ?? "";
        var content = call.Text("blocks") is null ? new Content(text, null, null) : Content.Read(call, team);
        var post = posting.AsBot(place, content, call.Text("thread_ts"), null);
        post.Files = new JsonArray([.. files.Select(file => FileJson.Of(file, team))]);
    }

    private JsonObject Info(ApiCall call) =>
        team.Files.TryGetValue(call.Required("file"), out var file) && file.CompletedAt is not null
            ? new JsonObject { ["file"] = FileJson.Of(file, team), ["comments"] = new JsonArray() }
            : throw new SlackRefusal("file_not_found");
}
