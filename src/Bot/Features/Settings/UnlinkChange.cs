using Performix.Bot.Access;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Settings;

/// <summary>Undoes the link of one account, so that either side can be linked anew.</summary>
internal sealed class UnlinkChange(LinkDesk links) : IForm
{
    public static ModalViewDefinition Form => new()
    {
        Title = "Unlink",
        Submit = "Unlink",
        Close = "Cancel",
        CallbackId = Ids.UnlinkForm,
        Blocks =
        [
            new InputBlock
            {
                BlockId = Ids.Account,
                Label = new PlainText("Whose link to Salesforce to undo") { Emoji = false },
                Element = new UserSelectMenu { ActionId = Ids.Account },
            },
        ],
    };

    public string Word => Ids.Word;

    public Audience For => Audience.Admin;

    public Task<Opening> OpenAsync(
        Question question, ButtonAction pressed, CancellationToken cancellationToken) =>
        Task.FromResult(Opening.Of(Form));

    public async Task<Taken> TakeAsync(
        Question question, ViewInfo view, CancellationToken cancellationToken)
    {
        var account = view.State.GetValue<UserSelectValue>(Ids.Account, Ids.Account)?.SelectedUser ?? "";
        return account.Length > 0 && await links.UndoAsync(question, account, cancellationToken)
            ? Taken.Closed
            : Taken.Of(new ViewErrorsResponse
            {
                Errors = { [Ids.Account] = "This account is linked with nobody." },
            });
    }
}
