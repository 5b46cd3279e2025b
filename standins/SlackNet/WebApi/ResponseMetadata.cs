namespace SlackNet.WebApi;

public class ResponseMetadata
{
    public string NextCursor { get; set; }

    public IList<string> Messages { get; set; } = [];
}
