namespace SlackNet.Blocks;

public abstract class Block
{
    protected Block(string type) => Type = type;

    public string Type { get; }

    public string BlockId { get; set; }
}
