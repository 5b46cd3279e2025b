namespace SlackNet.Blocks;

[SlackType("button")]
public class Button : ActionElement
{
    public Button()
        : base("button")
    {
    }

    public PlainText Text { get; set; }

    public string Url { get; set; }

    public string Value { get; set; }

    [IgnoreIfDefault]
    public ButtonStyle Style { get; set; }

    public string AccessibilityLabel { get; set; }
}

public enum ButtonStyle
{
    Default,
    Primary,
    Danger
}

[SlackType("overflow")]
public class OverflowMenu : ActionElement
{
    public OverflowMenu()
        : base("overflow")
    {
    }

    public IList<OverflowOption> Options { get; set; } = [];
}

public class ConfirmationDialog
{
    public PlainText Title { get; set; }

    public TextObject Text { get; set; }

    public PlainText Confirm { get; set; }

    public PlainText Deny { get; set; }

    public string Style { get; set; }
}

[SlackType("image")]
public class Image : BlockElement, IContextElement
{
    public Image()
        : base("image")
    {
    }

    public string ImageUrl { get; set; }

    public string AltText { get; set; }

    public ImageFileReference SlackFile { get; set; }
}
