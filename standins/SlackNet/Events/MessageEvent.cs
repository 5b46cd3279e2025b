using SlackNet.Blocks;

namespace SlackNet.Events;

[SlackType("message")]
public class MessageEvent : Event
{
    public string Subtype { get; set; }

    public string Channel { get; set; }

    public string User { get; set; }

    public string Text { get; set; }

    public string Ts { get; set; }

    public string ThreadTs { get; set; }

    [IgnoreIfEmpty]
    public IList<Block> Blocks { get; set; } = [];
}
