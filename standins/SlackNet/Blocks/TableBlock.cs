namespace SlackNet.Blocks;

[SlackType("table")]
public class TableBlock : Block
{
    public TableBlock()
        : base("table")
    {
    }

    public IList<IList<TableCell>> Rows { get; set; } = [];

    [IgnoreIfEmpty]
    public IList<TableColumnSettings> ColumnSettings { get; set; } = [];
}

public abstract class TableCell
{
    protected TableCell(string type) => Type = type;

    public string Type { get; }
}

[SlackType("raw_text")]
public class RawTextCell : TableCell
{
    public RawTextCell()
        : base("raw_text")
    {
    }

    public string Text { get; set; }
}

[SlackType("rich_text")]
public class RichTextCell : TableCell
{
    public RichTextCell()
        : base("rich_text")
    {
    }

    public IList<RichTextElement> Elements { get; set; } = [];
}

public class TableColumnSettings
{
    public ColumnAlignment Align { get; set; }

    public bool IsWrapped { get; set; }
}

public enum ColumnAlignment
{
    Left,
    Center,
    Right
}
