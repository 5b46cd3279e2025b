using Performix.Bot.Slack;

namespace Performix.Bot.Access;

/// <summary>Takes every question from admission to an answer that may leave: the role is asked, stale figures are said
/// to be, and what is shown of people is audited first.</summary>
public sealed class FrontDesk(Gate gate, AuditLog audit)
{
    /// <summary>Answers a command, or refuses it.</summary>
    public Task<Answer> AnswerAsync(CommandCall call, ICommand command, CancellationToken cancellationToken) =>
        command.IsUnseen
            ? AnswerUnseenAsync(call, command, cancellationToken)
            : AnswerAsync(
                call, command.For, question => AnsweredAsync(question, command, cancellationToken), cancellationToken);

    /// <summary>Answers what a button, a shortcut or a modal asks for, by the same rules.</summary>
    public async Task<Answer> AnswerAsync(
        CommandCall call,
        Audience audience,
        Func<Question, Task<Answer>> work,
        CancellationToken cancellationToken)
    {
        var (question, refusal) = await gate.AdmitAsync(call, cancellationToken);
        if (question is null)
        {
            await audit.AddAsync(AtTheDoor(call), cancellationToken);
            return refusal ?? Refusals.Nobody();
        }

        var answer = Allowed(question, audience) ?? await work(question);
        await RecordAsync(question, answer, cancellationToken);
        return answer;
    }

    /// <summary>Keeps who saw whom, before they see it: what cannot be kept is not shown.</summary>
    public async Task RecordAsync(Question question, Answer answer, CancellationToken cancellationToken)
    {
        var shown = answer.Shown.Select(g => question.Entry(g.SubjectId, AuditKind.Read, g.Fields));
        var refused = answer.IsRefusal
            ? [question.Entry(AuditEntry.Nobody, AuditKind.Refused, "refused")]
            : Array.Empty<AuditEntry>();
        await audit.AddAsync([.. shown.Concat(refused)], cancellationToken);
    }

    private async Task<Answer> AnswerUnseenAsync(
        CommandCall call, ICommand command, CancellationToken cancellationToken)
    {
        var (question, refusal) = await gate.AdmitAsync(call, cancellationToken);

        // The same words as a refusal, and not one that is audited.
        return question is null
            ? Answer.Of((refusal ?? Refusals.Nobody()).Text)
            : await command.AnswerAsync(question, cancellationToken);
    }

    /// <summary>A full member of the workspace whom nothing links with the org is nobody to all but what is for anyone.
    /// Before the first reading people are not told apart.</summary>
    private static Answer? Allowed(Question question, Audience audience)
    {
        var reader = question.Reader;
        return audience == Audience.Anyone || reader.Is(audience) ? null
            : question.Latest is null ? NoDiagnosis.Say(question.LastRun)
            : reader.Roles == Audience.None && reader.Person is null ? Refusals.Nobody()
            : reader.Roles == Audience.None && (audience & Audience.Rep) != Audience.None ? NoFigures
            : Refusals.Role();
    }

    /// <summary>For somebody of the org who is in no figure and manages nobody.</summary>
    private static Answer NoFigures { get; } = Answer.Of(
        "There are no figures of you yet: no closed period of yours with a quota was read. `/performix status` says "
        + "how complete the read is.");

    /// <summary>Who is refused before anything is known of them has only the id that Slack sent.</summary>
    private static AuditEntry AtTheDoor(CommandCall call) => new(AuditEntry.Nobody, AuditKind.Refused)
    {
        By = call.SlackUserId,
        What = "refused at the door",
        Command = call.Word,
    };

    private static async Task<Answer> AnsweredAsync(
        Question question, ICommand command, CancellationToken cancellationToken)
    {
        if (!command.NeedsDiagnosis)
        {
            return await command.AnswerAsync(question, cancellationToken);
        }

        if (question.Latest is null)
        {
            return NoDiagnosis.Say(question.LastRun);
        }

        var answer = await command.AnswerAsync(question, cancellationToken);
        return Freshness.Noted(question, command.TakesPeriod ? answer : UnusedPeriod.Noted(question, answer));
    }
}
