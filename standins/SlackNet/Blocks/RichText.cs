namespace SlackNet.Blocks;

[SlackType("rich_text")]
public class RichTextBlock : Block
{
    public RichTextBlock()
        : base("rich_text")
    {
    }

    public IList<RichTextElement> Elements { get; set; } = [];
}

public abstract class RichTextElement
{
    protected RichTextElement(string type) => Type = type;

    public string Type { get; }
}

[SlackType("rich_text_section")]
public class RichTextSection : RichTextElement
{
    public RichTextSection()
        : base("rich_text_section")
    {
    }

    public IList<RichTextSectionElement> Elements { get; set; } = [];
}

[SlackType("rich_text_list")]
public class RichTextList : RichTextElement
{
    public RichTextList()
        : base("rich_text_list")
    {
    }

    public RichTextListStyle Style { get; set; }

    public IList<RichTextElement> Elements { get; set; } = [];

    [IgnoreIfDefault]
    public int Indent { get; set; }
}

public enum RichTextListStyle
{
    Bullet,
    Ordered
}

[SlackType("rich_text_quote")]
public class RichTextQuote : RichTextElement
{
    public RichTextQuote()
        : base("rich_text_quote")
    {
    }

    public IList<RichTextSectionElement> Elements { get; set; } = [];
}

[SlackType("rich_text_preformatted")]
public class RichTextPreformatted : RichTextElement
{
    public RichTextPreformatted()
        : base("rich_text_preformatted")
    {
    }

    public IList<RichTextSectionElement> Elements { get; set; } = [];
}
