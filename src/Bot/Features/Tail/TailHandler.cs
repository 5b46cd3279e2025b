using Performix.Bot.Access;
using Performix.Bot.Slack;

namespace Performix.Bot.Features.Tail;

/// <summary><c>/performix tail [cohort]</c>: the cohort figures of the reader's reps, names from the own tree only.
/// </summary>
internal sealed class TailHandler : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`tail [cohort] [2026-Q3|last]`: how attainment is spread, who is surely below "
        + "quota, people or patch";

    public Audience For => Audience.Manager | Audience.Leader;

    public bool NeedsDiagnosis => true;

    public bool TakesPeriod => true;

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Reader.Is(Audience.Leader) && question.Arguments is { Words.Count: 0, AsksPeriod: false }
            && ReadableCohorts.Of(question).Count > 1)
        {
            return Task.FromResult(CohortsView.Render(
                question.Snapshot.Diagnosis, question.Reader));
        }

        return Task.FromResult(TailReader.Read(question).Answer(TailView.Render));
    }
}
