using Performix.Bot.Access;
using Performix.Bot.Slack;

namespace Performix.Bot.Features.Patch;

/// <summary><c>/performix patch [@rep]</c>: what the own patch gives, or that of an own report.</summary>
internal sealed class PatchHandler(Subjects subjects) : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`patch [@rep]`: what an average rep is expected to book in your patch, or a report's";

    public Audience For => Audience.Rep | Audience.Manager;

    public bool NeedsDiagnosis => true;

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var named = question.Arguments.Mentions.Count + question.Arguments.Words.Count > 0;
        var rep = named ? await subjects.OneAsync(question, cancellationToken) : question.Reader.Person;
        if (rep is null)
        {
            return Refusals.Rep();
        }

        return CardReader.Read(question, rep) is { } card ? PatchView.Render(card)
            : named ? PatchView.Nothing(question.Reader.NameOf(rep.Id))
            : Answer.Of("You hold no patch in the figures. Name one of your reps: `/performix patch @rep`.");
    }
}
