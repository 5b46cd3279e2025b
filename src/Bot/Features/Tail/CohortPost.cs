using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Slack.Outgoing;

namespace Performix.Bot.Features.Tail;

/// <summary>Posts a cohort's figures where they were asked for, if only colleagues are there; kept in the
/// audit.</summary>
internal sealed class CohortPost(AuditLog audit, Outbox outbox, Bystanders bystanders)
{
    /// <summary>Posts, and says to who shared how it went.</summary>
    public async Task<Answer> PostAsync(Question question, Answer shared, CancellationToken cancellationToken)
    {
        var why = await bystanders.WhyNotAsync(question.Place.Id, cancellationToken);
        if (why.Length > 0)
        {
            return Answer.Of($"It was not shared: {why}. Cohort figures are for colleagues only: "
                + "share them in a channel without guests.");
        }

        await audit.AddAsync(
            question.Entry(AuditEntry.Nobody, AuditKind.Export, "cohort figures, without names, to a channel"),
            cancellationToken);
        try
        {
            await outbox.PostAsync(question.Place.Id, shared, null, cancellationToken);
            return Answer.Of("Shared here. Everybody in this place can read it; it names no rep.");
        }
        catch (NotSentException e) when (e.Code is "not_in_channel" or "channel_not_found" or "is_archived")
        {
            return Answer.Of("It was not shared: Performix may not post here. Invite it with `/invite @Performix`, and "
                + "press the button again.");
        }
    }
}
