using Performix.Bot.Slack;
using SlackNet;

namespace Performix.Bot.Access;

/// <summary>What a press of a button comes to: a modal, or words instead of it.</summary>
/// <param name="View">The modal; null where the answer says why there is none.</param>
/// <param name="Answer">What is audited, and said where there is no modal.</param>
public sealed record Opening(ModalViewDefinition? View, Answer Answer)
{
    public static Opening Instead(Answer answer) => new(null, answer);
}
