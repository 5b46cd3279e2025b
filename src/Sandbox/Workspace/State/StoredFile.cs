namespace Performix.Sandbox.Workspace.State;

/// <summary>A file on its way through the external upload: asked for, uploaded, completed.</summary>
internal sealed class StoredFile
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required int Length { get; init; }

    public string Title { get; set; } = "";

    public string? AltText { get; init; }

    public byte[]? Bytes { get; set; }

    public DateTimeOffset? CompletedAt { get; set; }

    public List<string> Conversations { get; } = [];

    public string MimeType => Path.GetExtension(Name).ToUpperInvariant() switch
    {
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".GIF" => "image/gif",
        ".CSV" => "text/csv",
        ".TXT" => "text/plain",
        _ => "application/octet-stream",
    };

    public bool IsImage => MimeType.StartsWith("image/", StringComparison.Ordinal);
}
