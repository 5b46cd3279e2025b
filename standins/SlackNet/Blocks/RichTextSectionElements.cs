namespace SlackNet.Blocks;

public abstract class RichTextSectionElement
{
    protected RichTextSectionElement(string type) => Type = type;

    public string Type { get; }
}

[SlackType("text")]
public class RichTextText : RichTextSectionElement
{
    public RichTextText()
        : base("text")
    {
    }

    public string Text { get; set; }

    public RichTextStyle Style { get; set; }
}

[SlackType("link")]
public class RichTextLink : RichTextSectionElement
{
    public RichTextLink()
        : base("link")
    {
    }

    public string Url { get; set; }

    public string Text { get; set; }
}

[SlackType("user")]
public class RichTextUser : RichTextSectionElement
{
    public RichTextUser()
        : base("user")
    {
    }

    public string UserId { get; set; }
}

[SlackType("emoji")]
public class RichTextEmoji : RichTextSectionElement
{
    public RichTextEmoji()
        : base("emoji")
    {
    }

    public string Name { get; set; }
}

public class RichTextStyle
{
    [IgnoreIfDefault]
    public bool Bold { get; set; }

    [IgnoreIfDefault]
    public bool Italic { get; set; }

    [IgnoreIfDefault]
    public bool Strike { get; set; }

    [IgnoreIfDefault]
    public bool Code { get; set; }
}
