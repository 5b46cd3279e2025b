using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Access;

/// <summary>The button and the submission of any form. Who may is asked at both.</summary>
public sealed class FormHandler<TForm>(Modals modals, TForm form)
    : IBlockActionHandler<ButtonAction>, IViewSubmissionHandler
    where TForm : IForm
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => modals.OpenAsync(
        request,
        Modals.CallOf(form.Word, "", request),
        form.For,
        (question, token) => form.OpenAsync(question, action, token));

    public Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission) => modals.TakeAsync(
        viewSubmission,
        Modals.CallOf(form.Word, "", viewSubmission),
        form.For,
        (question, token) => form.TakeAsync(question, viewSubmission.View, token));

    public Task HandleClose(ViewClosed viewClosed) => Task.CompletedTask;
}
