namespace Performix.Bot.Slack.Outgoing;

/// <summary>How rich a message is, from what it was written as down to what Slack always takes.</summary>
internal enum Form
{
    /// <summary>With native charts and tables.</summary>
    Native,

    /// <summary>Charts and tables as text that says the same numbers.</summary>
    Lettered,

    /// <summary>No block but plain sections.</summary>
    Bare,
}
