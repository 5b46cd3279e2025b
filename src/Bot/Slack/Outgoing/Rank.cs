namespace Performix.Bot.Slack.Outgoing;

/// <summary>What falls away first where a message is too long for Slack: the lowest.</summary>
public enum Rank
{
    /// <summary>A reason to trust the rest less, a hint, a footnote. Context blocks and dividers are this unless said
    /// otherwise.</summary>
    Caveat,

    /// <summary>What the conclusion rests on: charts, tables, lists. Every block not named elsewhere is this.</summary>
    Evidence,

    /// <summary>What the message is for. The header, the first section, buttons and inputs are this.</summary>
    Conclusion,
}
