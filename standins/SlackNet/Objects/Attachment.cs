using SlackNet.Blocks;

namespace SlackNet;

public class Attachment
{
    public string Fallback { get; set; }

    public string Color { get; set; }

    public string Title { get; set; }

    public string Text { get; set; }

    [IgnoreIfEmpty]
    public IList<Block> Blocks { get; set; } = [];
}
