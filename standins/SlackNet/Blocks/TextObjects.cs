namespace SlackNet.Blocks;

public abstract class TextObject : IContextElement
{
    protected TextObject(string type) => Type = type;

    public string Type { get; }

    public string Text { get; set; }

    public static implicit operator TextObject(string text) => (PlainText)text;
}

[SlackType("plain_text")]
public class PlainText : TextObject
{
    public PlainText()
        : base("plain_text")
    {
    }

    public PlainText(string text)
        : this() =>
        Text = text;

    public bool Emoji { get; set; } = true;

    public static implicit operator PlainText(string text) => text is null ? null : new PlainText(text);
}

[SlackType("mrkdwn")]
public class Markdown : TextObject
{
    public Markdown()
        : base("mrkdwn")
    {
    }

    public Markdown(string text)
        : this() =>
        Text = text;

    [IgnoreIfDefault]
    public bool Verbatim { get; set; }

    public static implicit operator Markdown(string text) => text is null ? null : new Markdown(text);
}
