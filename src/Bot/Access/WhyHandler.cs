using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Access;

/// <summary>The button Why of any feature: how the figures above it were made. Who may read is asked again: a message
/// outlives a team.</summary>
public sealed class WhyHandler(Modals modals, Why why) : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => modals.OpenAsync(
        request,
        Modals.CallOf(why.Word, action.Value, request),
        why.For,
        (question, _) => Task.FromResult(question.Latest is null
            ? Opening.Instead(NoDiagnosis.Say(question.LastRun))
            : why.Open(question)));
}
