using Performix.Bot.Access;
using Performix.Bot.Reviews;
using Performix.Bot.Slack;
using Performix.Bot.Views;

namespace Performix.Bot.Features.Me;

/// <summary><c>/performix me</c>: the rep's own card, how to have it corrected, and who looked.</summary>
internal sealed class MeHandler(AuditLog audit, RevOpsAdmins revOps) : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`me`: your own card, conditions first; who looked at it; what to do when it is wrong";

    public Audience For => Audience.Rep;

    public bool NeedsDiagnosis => true;

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Reader.Person is not { } self || Facts(question, self.Id) is not { } facts)
        {
            return Refusals.Role();
        }

        var looked = Looks.Of(
            await audit.OfAsync(self.Id, cancellationToken), question.Reader.Member.Key);
        var admins = await revOps.OfAsync(question.Reader.Member.Id, cancellationToken);
        return MeView.Render(facts, looked, admins is [var first, ..] ? first : null, question.LastRun?.NextAt) with
        {
            Shown = [new Glimpse(self.Id, "own card: " + RepCard.Fields)],
        };
    }

    public static RepFacts? Facts(Question question, string repId) =>
        RepFacts.Find(question.Snapshot.Diagnosis, question.Snapshot.Records, repId)
            ?.In(question.Snapshot.Currency, question.Snapshot.PatchNames, question.Reader.Culture);
}
