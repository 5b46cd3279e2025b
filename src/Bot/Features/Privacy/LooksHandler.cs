using System.Globalization;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Privacy;

/// <summary>Shows the audit about the presser, page after page, and nobody else's.</summary>
internal sealed class LooksHandler(Modals modals, AuditLog audit)
    : IBlockActionHandler<ButtonAction>, IViewSubmissionHandler
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => modals.OpenAsync(
        request,
        Modals.CallOf(Ids.Word, "", request),
        Audience.Known,
        async (question, token) => await PageAsync(question, 0, token) is { } page
            ? new Opening(page, Answer.Of(""))
            : Opening.Instead(Refusals.Nobody()));

    public Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission) => modals.TakeAsync(
        viewSubmission,
        Modals.CallOf(Ids.Word, "", viewSubmission),
        Audience.Known,
        async (question, token) => await PageAsync(question, Skipped(viewSubmission.View), token) is { } page
            ? new UpdateViewResponse { View = page }
            : InteractionBoundary.Instead(Refusals.Nobody()));

    public Task HandleClose(ViewClosed viewClosed) => Task.CompletedTask;

    /// <summary>Null for who is nobody in the org: nothing is kept about them.</summary>
    private async Task<ModalViewDefinition?> PageAsync(
        Question question, int skipped, CancellationToken cancellationToken)
    {
        if (question.Reader.Person is not { } self)
        {
            return null;
        }

        var about = await audit.OfAsync(self.Id, cancellationToken);
        var others = about.Where(e => !e.IsOwnDeed(question.Reader.Member.Key)).ToArray();
        var exports = (await audit.OfAsync(AuditEntry.Nobody, cancellationToken))
            .Where(e => e.Kind == AuditKind.Export);
        return LooksView.Render(
            [.. others.Concat(exports).OrderByDescending(e => e.At).Select(Look.Of)],
            about.Count - others.Length,
            skipped);
    }

    private static int Skipped(ViewInfo view) =>
        int.TryParse(view.PrivateMetadata, CultureInfo.InvariantCulture, out var at) && at > 0 ? at : 0;
}
