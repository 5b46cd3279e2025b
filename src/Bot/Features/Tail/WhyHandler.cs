using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Tail;

/// <summary>The button Why: opens how the figures were made.</summary>
internal sealed class WhyHandler(ModalDesk modals) : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => modals.OpenAsync(
        request,
        new CommandCall(Ids.Word, action.Value, request.User.Id, request.Channel?.Id ?? ""),
        Audience.Manager | Audience.Leader,
        Open);

    private static (ModalViewDefinition? View, Answer Answer) Open(Question question)
    {
        var (reading, instead) = TailReader.Read(question);
        return reading is null
            ? (null, instead ?? Refusals.Role())
            : (WhyView.Render(reading, question.Snapshot.Diagnosis.Input), Answer.Of(""));
    }
}
