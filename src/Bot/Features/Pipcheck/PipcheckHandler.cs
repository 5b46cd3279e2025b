using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;

namespace Performix.Bot.Features.Pipcheck;

/// <summary><c>/performix pipcheck @rep</c>: before a PIP, what is and is not known of one own report. That it was
/// asked is kept, and the rep can read it.</summary>
internal sealed class PipcheckHandler(Subjects subjects) : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`pipcheck @rep`: before a PIP: the conditions first, then what is known of the rep";

    public Audience For => Audience.Manager;

    public bool NeedsDiagnosis => true;

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Arguments is { Mentions.Count: 0, Words.Count: 0 })
        {
            return Answer.Of("Say whom: `/performix pipcheck @rep`, or the name in full. Only own reports are found.");
        }

        return await subjects.OneAsync(question, cancellationToken) is { } rep
            && question.Reader.Below.ContainsKey(rep.Id)
                ? Render(question, rep)
                : Refusals.Rep();
    }

    /// <summary>The facts of a rep in a question; null where the diagnosis has nothing on the person.</summary>
    public static RepFacts? Facts(Question question, string repId) =>
        RepFacts.Find(question.Snapshot.Diagnosis, question.Snapshot.Records, repId)
            ?.In(question.Snapshot.Currency, question.Snapshot.PatchNames, question.Reader.Culture);

    private static Answer Render(Question question, Person rep)
    {
        var shown = Facts(question, rep.Id) is { } facts
            ? PipcheckView.Render(rep, facts)
            : PipcheckView.Nothing(rep, question.Snapshot.Diagnosis.AsOf);
        return shown with { Shown = [new Glimpse(rep.Id, "asked before a PIP: " + RepCard.Fields)] };
    }
}
