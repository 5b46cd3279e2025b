using SlackNet.Blocks;

namespace SlackNet.WebApi;

public interface IReadOnlyMessage
{
    string Text { get; }

    ParseMode Parse { get; }

    bool LinkNames { get; }

    IList<Attachment> Attachments { get; }

    IList<Block> Blocks { get; }

    string ThreadTs { get; }
}

public class Message : IReadOnlyMessage
{
    public string Channel { get; set; }

    public string Text { get; set; }

    [IgnoreIfDefault]
    public ParseMode Parse { get; set; }

    [IgnoreIfDefault]
    public bool LinkNames { get; set; }

    [IgnoreIfEmpty]
    public IList<Attachment> Attachments { get; set; } = [];

    [IgnoreIfEmpty]
    public IList<Block> Blocks { get; set; } = [];

    public bool UnfurlLinks { get; set; }

    public bool UnfurlMedia { get; set; } = true;

    public string Username { get; set; }

    public bool? AsUser { get; set; }

    public string IconUrl { get; set; }

    public string IconEmoji { get; set; }

    public string ThreadTs { get; set; }

    [IgnoreIfDefault]
    public bool ReplyBroadcast { get; set; }
}

public enum ParseMode
{
    Client,
    Full,
    None
}

public class MessageUpdate
{
    public string Ts { get; set; }

    public string ChannelId { get; set; }

    public string Text { get; set; }

    public IList<Attachment> Attachments { get; set; }

    /// <summary>Null leaves the blocks as they are, an empty list removes them.</summary>
    public IList<Block> Blocks { get; set; }

    public ParseMode Parse { get; set; }

    public bool LinkNames { get; set; }

    public bool? AsUser { get; set; }

    public IList<string> FileIds { get; set; }
}
