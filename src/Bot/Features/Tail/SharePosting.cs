using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Slack.Outgoing;
using SlackNet;

namespace Performix.Bot.Features.Tail;

/// <summary>Posts a cohort's figures where they were asked for, unless a guest or somebody from elsewhere would read
/// them.</summary>
internal sealed class SharePosting(SlackDirectory directory, AuditLog audit, Outbox outbox)
{
    public async Task<Answer> PostAsync(Question question, Answer shared, CancellationToken cancellationToken)
    {
        try
        {
            // Asked anew: between the answer and the press of its button somebody may have come.
            var place = await directory.PlaceNowAsync(question.Place.Id, cancellationToken);
            if (!place.IsOwn || await directory.HasOutsidersAsync(place.Id, cancellationToken))
            {
                return Answer.Of("It was not shared: a guest or somebody from outside can read this place. Share it in "
                    + "a channel of colleagues only.");
            }

            await KeepAsync(question, cancellationToken);
            await outbox.PostAsync(place.Id, shared, null, cancellationToken);
            return Answer.Of("Shared here. Everybody in this place can read it; it names no rep.");
        }
        catch (NotSentException e) when (e.Code is "not_in_channel" or "channel_not_found" or "is_archived")
        {
            return Answer.Of("It was not shared: Performix may not post here. Invite it with `/invite @Performix`, and "
                + "press the button again.");
        }
        catch (SlackException)
        {
            return Answer.Of("It was not shared: Slack does not say who is in this place. Invite Performix with "
                + "`/invite @Performix`, and press the button again.");
        }
    }

    private Task KeepAsync(Question question, CancellationToken cancellationToken) => audit.AddAsync(
        new AuditEntry(AuditEntry.Nobody, AuditKind.Export)
        {
            By = question.Reader.Member.Key,
            What = "cohort figures shared",
            Command = question.Call.Word,
            Place = question.Place.Kind,
        },
        cancellationToken);
}
