using Performix.Bot.Access;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Me;

/// <summary>Opens the own card in a window: by the shortcut, from a message's menu, of which nothing is read, and by
/// the button on the Home tab.</summary>
internal sealed class CardHandler(Modals modals, MeHandler me)
    : IGlobalShortcutHandler, IMessageShortcutHandler, IBlockActionHandler<ButtonAction>
{
    public Task Handle(GlobalShortcut shortcut) => OpenAsync(shortcut);

    public Task Handle(MessageShortcut request) => OpenAsync(request);

    public Task Handle(ButtonAction action, BlockActionRequest request) => OpenAsync(request);

    private Task OpenAsync(InteractionRequest request) => modals.OpenAsync(
        request, Modals.CallOf(Ids.Word, "", request), me.For, OpeningAsync);

    private async Task<Opening> OpeningAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Latest is null)
        {
            return Opening.Instead(NoDiagnosis.Say(question.LastRun));
        }

        var card = Freshness.Noted(question, await me.AnswerAsync(question, cancellationToken));
        return card.IsRefusal ? Opening.Instead(card) : new Opening(MeView.Window(card), card);
    }
}
