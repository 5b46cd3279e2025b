using Performix.Bot.Slack;
using SlackNet;

namespace Performix.Bot.Access;

/// <summary>What a press of a button comes to: a modal, or words instead of it.</summary>
/// <param name="View">The modal; null where the answer says why there is none.</param>
/// <param name="Answer">What is audited, and said where there is no modal.</param>
public sealed record Opening(ModalViewDefinition? View, Answer Answer)
{
    public static Opening Instead(Answer answer) => new(null, answer);

    /// <summary>A modal, and of whom it shows something.</summary>
    public static Opening Of(ModalViewDefinition view, params IReadOnlyList<Glimpse> shown) =>
        new(view, Answer.Of("") with { Shown = shown });
}
