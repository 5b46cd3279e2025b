using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Connectors.Storage.Protection;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Flag;

/// <summary>Who may answer, and the one place where an answer goes in. Nothing here is audited, logged or
/// remembered.</summary>
internal sealed class FlagDesk(Gate gate, SealedRoll roll, Seats seats, FlagPace pace, Outbox outbox)
{
    /// <summary>On no roll: takes the same way as everybody and changes nothing.</summary>
    private const string NoOne = "";

    /// <summary>They do not answer, however large the organisation is.</summary>
    private const Audience Viewers = Audience.Manager | Audience.Leader | Audience.Admin;

    /// <summary>Opens the window for a press or a shortcut, whoever it is.</summary>
    public async Task<Answer?> OpenAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (question, refusal) = await gate.AdmitAsync(call, cancellationToken);
        await (question is null
            ? outbox.OpenAsync(
                call.TriggerId, FlagForm.Said((refusal ?? Refusals.Nobody()).Text, false), cancellationToken)
            : OpenAsync(question, cancellationToken));
        return null;
    }

    /// <summary>Opens the window for somebody who came past the gate.</summary>
    public Task OpenAsync(Question question, CancellationToken cancellationToken)
    {
        var hasTyped = question.Call.Arguments.Length > 0;
        var window = question.Reader is { Person: null, Roles: Audience.None }
            ? FlagForm.Said(Refusals.Unknown, hasTyped)
            : FlagForm.Render(StandingOf(question), hasTyped);
        return outbox.OpenAsync(question.Call.TriggerId, window, cancellationToken);
    }

    /// <summary>Takes a submission. Whoever may not answer gets the same words, and no state is touched.</summary>
    public async Task<ViewSubmissionResponse> TakeAsync(ViewSubmission submission, CancellationToken cancellationToken)
    {
        var call = Modals.CallOf(Ids.Word, "", submission);
        var (question, _) = await gate.AdmitAsync(call, cancellationToken);
        var repId = question?.Reader.Person?.Id ?? NoOne;
        var words = FlagEntry.Read(submission.View.State) is { } entry
            ? Put(repId, entry, pace.Takes(call.SlackUserId), submission.View.PrivateMetadata ?? "")
            : FlagWords.Unreadable;
        return new UpdateViewResponse { View = FlagForm.Said(words, false) };
    }

    private string Put(string repId, FlagEntry entry, bool isInPace, string period)
    {
        // A form of the period before must not answer for the next one.
        if (roll.StateFor(repId, false).Period != period)
        {
            return FlagWords.Closed;
        }

        return roll.Put(isInPace ? repId : NoOne, entry.Answer, entry.Reason) switch
        {
            PutOutcome.Closed => FlagWords.Closed,
            PutOutcome.Unavailable => FlagWords.NotSaved,
            _ => FlagWords.Saved,
        };
    }

    private RollStanding StandingOf(Question question)
    {
        var repId = question.Reader.Person?.Id ?? NoOne;
        var awaits = question.Latest is { } snapshot && seats.Awaits(question.Reader, snapshot);
        var standing = roll.StateFor(repId, awaits);
        return standing.Kind == RollStandingKind.GroupTooSmall && question.Reader.Is(Viewers)
            ? standing with { Kind = RollStandingKind.NotEligible }
            : standing;
    }
}
