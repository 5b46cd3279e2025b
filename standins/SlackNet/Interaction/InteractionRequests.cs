using SlackNet.Blocks;
using SlackNet.Events;

namespace SlackNet.Interaction;

public abstract class InteractionRequest
{
    public string Type { get; set; }

    public string Token { get; set; }

    public string ApiAppId { get; set; }

    public string ResponseUrl { get; set; }

    public Team Team { get; set; }

    public Channel Channel { get; set; }

    public User User { get; set; }

    public Enterprise Enterprise { get; set; }

    public bool IsEnterpriseInstall { get; set; }

    public string ActionTs { get; set; }
}

[SlackType("block_actions")]
public class BlockActionRequest : InteractionRequest
{
    public Container Container { get; set; }

    public string TriggerId { get; set; }

    public MessageEvent Message { get; set; }

    public ViewInfo View { get; set; }

    public ViewState State { get; set; }

    public IList<BlockAction> Actions { get; set; } = [];

    public BlockAction Action => Actions.FirstOrDefault();
}

public class Container
{
    public string Type { get; set; }

    public string MessageTs { get; set; }

    public string ChannelId { get; set; }

    public bool IsEphemeral { get; set; }

    public string ThreadTs { get; set; }

    public string ViewId { get; set; }
}

[SlackType("view_submission")]
public class ViewSubmission : InteractionRequest
{
    public ViewInfo View { get; set; }

    public string Hash { get; set; }
}

[SlackType("view_closed")]
public class ViewClosed : InteractionRequest
{
    public ViewInfo View { get; set; }

    public bool IsCleared { get; set; }
}

[SlackType("shortcut")]
public class GlobalShortcut : InteractionRequest
{
    public string CallbackId { get; set; }

    public string TriggerId { get; set; }
}

[SlackType("message_action")]
public class MessageShortcut : InteractionRequest
{
    public string CallbackId { get; set; }

    public string TriggerId { get; set; }

    public string MessageTs { get; set; }

    public MessageEvent Message { get; set; }
}

[SlackType("block_suggestion")]
public class BlockOptionsRequest : InteractionRequest
{
    public string ActionId { get; set; }

    public string BlockId { get; set; }

    public string Value { get; set; }

    public Container Container { get; set; }

    public ViewInfo View { get; set; }
}
