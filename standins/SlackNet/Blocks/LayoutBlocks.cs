namespace SlackNet.Blocks;

[SlackType("section")]
public class SectionBlock : Block
{
    public SectionBlock()
        : base("section")
    {
    }

    public TextObject Text { get; set; }

    [IgnoreIfEmpty]
    public IList<TextObject> Fields { get; set; } = [];

    public BlockElement Accessory { get; set; }

    [IgnoreIfDefault]
    public bool Expand { get; set; }
}

[SlackType("header")]
public class HeaderBlock : Block
{
    public HeaderBlock()
        : base("header")
    {
    }

    public PlainText Text { get; set; }
}

[SlackType("divider")]
public class DividerBlock : Block
{
    public DividerBlock()
        : base("divider")
    {
    }
}

[SlackType("context")]
public class ContextBlock : Block
{
    public ContextBlock()
        : base("context")
    {
    }

    public IList<IContextElement> Elements { get; set; } = [];
}

[SlackType("actions")]
public class ActionsBlock : Block
{
    public ActionsBlock()
        : base("actions")
    {
    }

    public IList<IActionElement> Elements { get; set; } = [];
}

[SlackType("input")]
public class InputBlock : Block
{
    public InputBlock()
        : base("input")
    {
    }

    public PlainText Label { get; set; }

    public IInputBlockElement Element { get; set; }

    public PlainText Hint { get; set; }

    [IgnoreIfDefault]
    public bool Optional { get; set; }

    [IgnoreIfDefault]
    public bool DispatchAction { get; set; }
}

[SlackType("markdown")]
public class MarkdownBlock : Block
{
    public MarkdownBlock()
        : base("markdown")
    {
    }

    public string Text { get; set; }
}
