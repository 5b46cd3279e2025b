namespace SlackNet.Blocks;

public class Option
{
    public TextObject Text { get; set; }

    public string Value { get; set; }

    public PlainText Description { get; set; }
}

public class OverflowOption : Option
{
    public string Url { get; set; }
}

public class OptionGroup
{
    public PlainText Label { get; set; }

    public IList<Option> Options { get; set; } = [];
}
