namespace Performix.Bot.Slack.Outgoing;

/// <summary>Where blocks are shown; not every block may stand everywhere.</summary>
internal enum Surface
{
    Message,
    Modal,
    Home,
}
