namespace SlackNet.Blocks;

public abstract class TextInput : BlockElement, IInputBlockElement
{
    protected TextInput(string type)
        : base(type)
    {
    }

    public string ActionId { get; set; }

    public string InitialValue { get; set; }

    public PlainText Placeholder { get; set; }

    [IgnoreIfDefault]
    public bool FocusOnLoad { get; set; }

    public DispatchActionConfig DispatchActionConfig { get; set; }
}

public class DispatchActionConfig
{
    [IgnoreIfEmpty]
    public IList<string> TriggerActionsOn { get; set; } = [];
}

[SlackType("plain_text_input")]
public class PlainTextInput : TextInput
{
    public PlainTextInput()
        : base("plain_text_input")
    {
    }

    [IgnoreIfDefault]
    public bool Multiline { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }
}

[SlackType("number_input")]
public class NumberInput : TextInput
{
    public NumberInput()
        : base("number_input")
    {
    }

    public bool IsDecimalAllowed { get; set; }
}

[SlackType("email_text_input")]
public class EmailTextInput : TextInput
{
    public EmailTextInput()
        : base("email_text_input")
    {
    }
}

[SlackType("url_text_input")]
public class UrlTextInput : TextInput
{
    public UrlTextInput()
        : base("url_text_input")
    {
    }
}

[SlackType("rich_text_input")]
public class RichTextInput : BlockElement, IInputBlockElement
{
    public RichTextInput()
        : base("rich_text_input")
    {
    }

    public string ActionId { get; set; }

    public PlainText Placeholder { get; set; }

    [IgnoreIfDefault]
    public bool FocusOnLoad { get; set; }
}

[SlackType("file_input")]
public class FileInput : BlockElement, IInputBlockElement
{
    public FileInput()
        : base("file_input")
    {
    }

    public string ActionId { get; set; }
}
