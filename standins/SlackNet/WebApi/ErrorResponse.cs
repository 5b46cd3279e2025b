#nullable enable
namespace SlackNet.WebApi;

public class ErrorResponse
{
    public string Error { get; set; } = "";

    public ResponseMetadata? ResponseMetadata { get; set; }
}
