namespace SlackNet.Blocks;

public interface IBlockElement
{
    string Type { get; }
}

public interface IActionElement : IBlockElement
{
    string ActionId { get; set; }
}

public interface IInputBlockElement : IBlockElement;

public interface IContextElement
{
    string Type { get; }
}

public interface IContextActionElement : IBlockElement;

public abstract class BlockElement : IBlockElement
{
    protected BlockElement(string type) => Type = type;

    public string Type { get; }
}

public abstract class ActionElement : BlockElement, IActionElement
{
    protected ActionElement(string type)
        : base(type)
    {
    }

    public string ActionId { get; set; }

    public ConfirmationDialog Confirm { get; set; }
}
