namespace SlackNet.Blocks;

[SlackType("context_actions")]
public class ContextActionsBlock : Block
{
    public ContextActionsBlock()
        : base("context_actions")
    {
    }

    public IList<IContextActionElement> Elements { get; set; } = [];
}

[SlackType("feedback_buttons")]
public class FeedbackButtons : BlockElement, IContextActionElement
{
    public FeedbackButtons()
        : base("feedback_buttons")
    {
    }

    public string ActionId { get; set; }

    public FeedbackButton PositiveButton { get; set; }

    public FeedbackButton NegativeButton { get; set; }
}

public class FeedbackButton
{
    public PlainText Text { get; set; }

    public string Value { get; set; }

    public string AccessibilityLabel { get; set; }
}

[SlackType("icon_button")]
public class IconButton : ActionElement, IContextActionElement
{
    public IconButton()
        : base("icon_button")
    {
    }

    public string Icon { get; set; }

    public PlainText Text { get; set; }

    public string Value { get; set; }

    public string AccessibilityLabel { get; set; }
}
