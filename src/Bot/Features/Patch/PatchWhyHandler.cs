using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Patch;

/// <summary>The button Why of a patch card.</summary>
internal sealed class PatchWhyHandler(ModalDesk modals) : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => modals.OpenAsync(
        request,
        new CommandCall(Ids.Word, "", request.User.Id, request.Channel?.Id ?? ""),
        Audience.Rep | Audience.Manager,
        question => Open(question, action.Value));

    internal static (ModalViewDefinition? View, Answer Answer) Open(Question question, string repId) =>
        question.Reader.MayRead(repId)
            && question.Reader.Tree.Find(repId) is { } rep
            && CardReader.Read(question, rep) is { } card
            ? (PatchWhyView.Render(card),
                Answer.Of("") with { Shown = [new Glimpse(repId, "quota, credited, attainment by period")] })
            : (null, Refusals.Rep());
}
