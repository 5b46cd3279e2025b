using Microsoft.Extensions.Hosting;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Flag;

/// <summary>The protected form, by command, by the button of the Home tab and by shortcut: one window for all. All of
/// it runs unseen.</summary>
internal sealed class FlagHandler(FlagDesk desk, InteractionBoundary boundary, IHostApplicationLifetime host)
    : ICommand, IBlockActionHandler<ButtonAction>, IGlobalShortcutHandler, IViewSubmissionHandler
{
    public string Word => Ids.Word;

    public string Usage => "`flag`: say under protection whether your patch is workable; opens a form";

    public Audience For => Audience.Anyone;

    public bool NeedsDiagnosis => false;

    public bool IsUnseen => true;

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Call.TriggerId.Length == 0)
        {
            return Answer.Of(FlagWords.Ways);
        }

        await desk.OpenAsync(question, cancellationToken);
        return Answer.Of(FlagWords.Opened);
    }

    public Task Handle(ButtonAction action, BlockActionRequest request) => OpenAsync(request, request.TriggerId);

    public Task Handle(GlobalShortcut shortcut) => OpenAsync(shortcut, shortcut.TriggerId);

    public Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission) => boundary.SubmitUnseenAsync(
        viewSubmission, token => desk.TakeAsync(viewSubmission, token), host.ApplicationStopping);

    public Task HandleClose(ViewClosed viewClosed) => Task.CompletedTask;

    private Task OpenAsync(InteractionRequest request, string triggerId) => boundary.ReactUnseenAsync(
        request,
        token => desk.OpenAsync(Modals.CallOf(Ids.Word, "", request) with { TriggerId = triggerId }, token),
        host.ApplicationStopping);
}
