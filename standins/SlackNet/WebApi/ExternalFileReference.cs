#nullable enable
namespace SlackNet.WebApi;

public class ExternalFileReference
{
    public required string Id { get; set; }

    public string? Title { get; set; }
}
