using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Pipcheck;

/// <summary>The button Why of a PIP check: the periods and records behind the figures.</summary>
internal sealed class WhyHandler(Modals modals) : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => modals.OpenAsync(
        request,
        Modals.CallOf(Ids.Word, action.Value, request),
        Audience.Manager,
        (question, _) => Task.FromResult(Open(question, action.Value)));

    private static Opening Open(Question question, string repId)
    {
        if (question.Latest is null || !question.Reader.Below.ContainsKey(repId)
            || PipcheckHandler.Facts(question, repId) is not { } facts)
        {
            return Opening.Instead(Refusals.Rep());
        }

        var shown = new Glimpse(repId, "records behind: " + RepCard.Fields);
        return new Opening(RepWhy.Render(facts), Answer.Of("") with { Shown = [shown] });
    }
}
