using System.Globalization;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Settings;

/// <summary>Opens and takes the pages of proposed links.</summary>
internal sealed class LinkChange(LinkDesk links) : IForm
{
    public string Word => Ids.Word;

    public Audience For => Audience.Admin;

    public async Task<Opening> OpenAsync(
        Question question, ButtonAction pressed, CancellationToken cancellationToken) =>
        question.Latest is { } latest
            ? Opening.Of(LinkForm.Render(await links.ProposalsAsync(latest, cancellationToken), 0, ""))
            : Opening.Instead(Unread);

    public async Task<Taken> TakeAsync(
        Question question, ViewInfo view, CancellationToken cancellationToken)
    {
        if (question.Latest is not { } latest)
        {
            return Taken.Instead(Unread);
        }

        var skipped = int.TryParse(view.PrivateMetadata, CultureInfo.InvariantCulture, out var at) && at > 0 ? at : 0;
        var shown = (await links.ProposalsAsync(latest, cancellationToken)).Skip(skipped).Take(LinkForm.InPage)
            .Select(p => p.Key).ToArray();
        var ticked = Ticked(view.State);
        var count = await links.ConfirmAsync(question, ticked, cancellationToken);
        var passed = skipped + shown.Except(ticked).Count();
        return Taken.Of(new UpdateViewResponse
        {
            View = LinkForm.Render(
                await links.ProposalsAsync(latest, cancellationToken), passed, Said(count, ticked.Count)),
        });
    }

    private static Answer Unread { get; } =
        Answer.Of("People can be linked once Salesforce has been read. `/performix status` says how far that is.");

    private static HashSet<string> Ticked(ViewState state) => [.. Ids.Proposals.SelectMany(id =>
        state.GetValue<CheckboxGroupValue>(id, id)?.SelectedOptions?.Select(o => o.Value) ?? [])];

    private static string Said(int count, int ticked) => count == ticked
        ? $"*{Phrases.Count(count, "link counts", "links count")} now.* "
        : $"*{count} of {ticked} links count now*; for the others an address or a link changed meanwhile. ";
}
