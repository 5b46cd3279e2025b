using SlackNet.Blocks;

namespace SlackNet;

public abstract class ViewDefinition
{
    protected ViewDefinition(string type) => Type = type;

    public string Type { get; }

    public IList<Block> Blocks { get; set; } = [];

    public string PrivateMetadata { get; set; }

    public string CallbackId { get; set; }

    public string ExternalId { get; set; }
}

public class ModalViewDefinition : ViewDefinition
{
    public ModalViewDefinition()
        : base("modal")
    {
    }

    public PlainText Title { get; set; }

    public PlainText Close { get; set; }

    public PlainText Submit { get; set; }

    [IgnoreIfDefault]
    public bool ClearOnClose { get; set; }

    [IgnoreIfDefault]
    public bool NotifyOnClose { get; set; }
}

public class HomeViewDefinition : ViewDefinition
{
    public HomeViewDefinition()
        : base("home")
    {
    }
}

public class ViewInfo
{
    public string Id { get; set; }

    public string TeamId { get; set; }

    public string Type { get; set; }

    public IList<Block> Blocks { get; set; } = [];

    public string PrivateMetadata { get; set; }

    public string CallbackId { get; set; }

    public string ExternalId { get; set; }

    public ViewState State { get; set; }

    public string Hash { get; set; }

    public string RootViewId { get; set; }

    public string PreviousViewId { get; set; }

    public string AppId { get; set; }

    public string BotId { get; set; }
}
