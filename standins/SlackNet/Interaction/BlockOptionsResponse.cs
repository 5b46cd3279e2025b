namespace SlackNet.Interaction;

public class BlockOptionsResponse
{
    [IgnoreIfEmpty]
    public IList<Blocks.Option> Options { get; set; } = [];

    [IgnoreIfEmpty]
    public IList<Blocks.OptionGroup> OptionGroups { get; set; } = [];
}
