namespace SlackNet.Blocks;

public abstract class SelectMenuBase : ActionElement, IInputBlockElement
{
    protected SelectMenuBase(string type)
        : base(type)
    {
    }

    public PlainText Placeholder { get; set; }

    [IgnoreIfDefault]
    public bool FocusOnLoad { get; set; }
}

public abstract class StaticSelectMenuBase : SelectMenuBase
{
    protected StaticSelectMenuBase(string type)
        : base(type)
    {
    }

    [IgnoreIfEmpty]
    public IList<Option> Options { get; set; } = [];

    [IgnoreIfEmpty]
    public IList<OptionGroup> OptionGroups { get; set; } = [];
}

[SlackType("static_select")]
public class StaticSelectMenu : StaticSelectMenuBase
{
    public StaticSelectMenu()
        : base("static_select")
    {
    }

    public Option InitialOption { get; set; }
}

[SlackType("multi_static_select")]
public class StaticMultiSelectMenu : StaticSelectMenuBase
{
    public StaticMultiSelectMenu()
        : base("multi_static_select")
    {
    }

    [IgnoreIfEmpty]
    public IList<Option> InitialOptions { get; set; } = [];

    public int? MaxSelectedItems { get; set; }
}

[SlackType("external_select")]
public class ExternalSelectMenu : SelectMenuBase
{
    public ExternalSelectMenu()
        : base("external_select")
    {
    }

    public Option InitialOption { get; set; }

    public int? MinQueryLength { get; set; }
}

[SlackType("users_select")]
public class UserSelectMenu : SelectMenuBase
{
    public UserSelectMenu()
        : base("users_select")
    {
    }

    public string InitialUser { get; set; }
}

[SlackType("channels_select")]
public class ChannelSelectMenu : SelectMenuBase
{
    public ChannelSelectMenu()
        : base("channels_select")
    {
    }

    public string InitialChannel { get; set; }
}

[SlackType("conversations_select")]
public class ConversationSelectMenu : SelectMenuBase
{
    public ConversationSelectMenu()
        : base("conversations_select")
    {
    }

    public string InitialConversation { get; set; }

    public ConversationFilter Filter { get; set; }

    [IgnoreIfDefault]
    public bool DefaultToCurrentConversation { get; set; }
}

public class ConversationFilter
{
    [IgnoreIfDefault]
    public bool ExcludeBotUsers { get; set; }

    [IgnoreIfDefault]
    public bool ExcludeExternalSharedChannels { get; set; }
}
