using Microsoft.Extensions.Options;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Worker;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Settings;

/// <summary>Opens and takes the form of the digest's schedule. A change is kept in the audit.</summary>
internal sealed class ScheduleChange(
    DigestSettings digest,
    SlackDirectory directory,
    AuditLog audit,
    IOptions<OrganisationOptions> organisation) : IForm
{
    public string Word => Ids.Word;

    public Audience For => Audience.Admin;

    public async Task<Opening> OpenAsync(
        Question question, ButtonAction pressed, CancellationToken cancellationToken) =>
        Opening.Of(DigestForm.Render(await digest.GetAsync(cancellationToken), organisation.Value.TimeZone));

    public async Task<Taken> TakeAsync(
        Question question, ViewInfo view, CancellationToken cancellationToken)
    {
        var chosen = Entered(view.State);
        var errors = await ErrorsAsync(chosen, cancellationToken);
        if (errors.Count > 0)
        {
            return Taken.Of(new ViewErrorsResponse { Errors = errors });
        }

        var before = await digest.GetAsync(cancellationToken);
        if (before != chosen)
        {
            await audit.AddAsync(
                question.Entry(
                    AuditEntry.Nobody,
                    AuditKind.Policy,
                    $"digest: {before.When} in {before.Channel} → {chosen.When} in {chosen.Channel}"),
                cancellationToken);
            await digest.PutAsync(chosen, cancellationToken);
        }

        return Taken.Closed;
    }

    private static DigestPlan Entered(ViewState state)
    {
        var day = state.GetValue<StaticSelectValue>(Ids.Day, Ids.Day)?.SelectedOption?.Value ?? "";
        var time = state.GetValue<PlainTextInputValue>(Ids.Time, Ids.Time)?.Value?.Trim() ?? "";
        var channel = state.GetValue<ConversationSelectValue>(Ids.Channel, Ids.Channel)?.SelectedConversation ?? "";
        return new DigestPlan(channel, $"{day} {time}");
    }

    private async Task<Dictionary<string, string>> ErrorsAsync(
        DigestPlan chosen, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string>();
        if (!DigestSettings.IsSlot(chosen.When))
        {
            errors[Ids.Time] = "Write the time as hh:mm, 09:00 or 17:30.";
        }

        var place = chosen.Channel.Length > 0
            ? await directory.PlaceAsync(chosen.Channel, cancellationToken)
            : SlackPlace.Home;
        if (place is not { IsOwn: true, Kind: "private" })
        {
            errors[Ids.Channel] = "Choose a private channel of your own organisation, shared with nobody outside. "
                + "Invite Performix to it first: it must see who is in it.";
        }

        return errors;
    }
}
