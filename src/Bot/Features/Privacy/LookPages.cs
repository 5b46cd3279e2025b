using System.Globalization;
using Performix.Bot.Access;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Privacy;

/// <summary>Shows the audit about the presser, page after page, and nobody else's.</summary>
internal sealed class LookPages(AuditLog audit) : IForm
{
    public string Word => Ids.Word;

    public Audience For => Audience.Known;

    public async Task<Opening> OpenAsync(
        Question question, ButtonAction pressed, CancellationToken cancellationToken) =>
        await PageAsync(question, 0, cancellationToken) is { } page
            ? Opening.Of(page)
            : Opening.Instead(Refusals.Nobody());

    public async Task<Taken> TakeAsync(
        Question question, ViewInfo view, CancellationToken cancellationToken) =>
        await PageAsync(question, Skipped(view), cancellationToken) is { } page
            ? Taken.Of(new UpdateViewResponse { View = page })
            : Taken.Instead(Refusals.Nobody());

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
