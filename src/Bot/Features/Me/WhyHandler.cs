using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Me;

/// <summary>The button Why of the own card. Whatever the button carries, it opens the presser's own records.</summary>
internal sealed class WhyHandler(Modals modals) : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => modals.OpenAsync(
        request,
        Modals.CallOf(Ids.Word, "", request),
        Audience.Rep,
        (question, _) => Task.FromResult(Open(question)));

    private static Opening Open(Question question)
    {
        if (question.Latest is null || question.Reader.Person is not { } self
            || MeHandler.Facts(question, self.Id) is not { } facts)
        {
            return Opening.Instead(Refusals.Role());
        }

        var shown = new Glimpse(self.Id, "records behind: " + RepCard.Fields);
        return new Opening(RepWhy.Render(facts), Answer.Of("") with { Shown = [shown] });
    }
}
