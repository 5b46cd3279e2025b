using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Settings;

/// <summary>Undoes the link of one account, so that either side can be linked anew.</summary>
internal sealed class UnlinkHandler(Modals modals, LinkDesk links)
    : IBlockActionHandler<ButtonAction>, IViewSubmissionHandler
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

    public Task Handle(ButtonAction action, BlockActionRequest request) => modals.OpenAsync(
        request,
        Modals.CallOf(Ids.Word, "", request),
        Audience.Admin,
        (_, _) => Task.FromResult(new Opening(Form, Answer.Of(""))));

    public Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission) => modals.TakeAsync(
        viewSubmission,
        Modals.CallOf(Ids.Word, "", viewSubmission),
        Audience.Admin,
        (question, token) => UndoAsync(question, viewSubmission.View.State, token));

    public Task HandleClose(ViewClosed viewClosed) => Task.CompletedTask;

    private async Task<ViewSubmissionResponse> UndoAsync(
        Question question, ViewState state, CancellationToken cancellationToken)
    {
        var account = state.GetValue<UserSelectValue>(Ids.Account, Ids.Account)?.SelectedUser ?? "";
        return account.Length > 0 && await links.UndoAsync(question, account, cancellationToken)
            ? ViewSubmissionResponse.Null
            : new ViewErrorsResponse { Errors = { [Ids.Account] = "This account is linked with nobody." } };
    }
}
