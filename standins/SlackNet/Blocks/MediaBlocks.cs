namespace SlackNet.Blocks;

[SlackType("image")]
public class ImageBlock : Block
{
    public ImageBlock()
        : base("image")
    {
    }

    public string ImageUrl { get; set; }

    public string AltText { get; set; }

    public ImageFileReference SlackFile { get; set; }

    public PlainText Title { get; set; }
}

public class ImageFileReference
{
    public string Id { get; set; }

    public string Url { get; set; }
}

[SlackType("video")]
public class VideoBlock : Block
{
    public VideoBlock()
        : base("video")
    {
    }

    public string AltText { get; set; }

    public string AuthorName { get; set; }

    public PlainText Description { get; set; }

    public string ProviderIconUrl { get; set; }

    public string ProviderName { get; set; }

    public PlainText Title { get; set; }

    public string TitleUrl { get; set; }

    public string ThumbnailUrl { get; set; }

    public string VideoUrl { get; set; }
}

[SlackType("file")]
public class FileBlock : Block
{
    public FileBlock()
        : base("file")
    {
    }

    public string ExternalId { get; set; }

    public string Source { get; set; }
}

[SlackType("call")]
public class CallBlock : Block
{
    public CallBlock()
        : base("call")
    {
    }

    public string CallId { get; set; }
}
