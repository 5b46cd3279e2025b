using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Connectors.Files;

namespace Performix.Bot.Features.Activity;

/// <summary><c>/performix activity [cohort]</c>: whether activity separates hitters from missers, and whether the patch
/// does.</summary>
internal sealed class ActivityHandler : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`activity [cohort]`: does activity separate hitters from missers, does the patch";

    public Audience For => Audience.Manager | Audience.Leader;

    public bool NeedsDiagnosis => true;

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var (reading, instead) = Read(question);
        return Task.FromResult(reading is null ? instead ?? Refusals.Role() : ActivityView.Render(reading));
    }

    internal static (ActivityReading? Reading, Answer? Instead) Read(Question question)
    {
        var (cohort, instead) = ReadableCohorts.Choose(question, question.Arguments.Rest, Nearest.To);
        return cohort is null
            ? (null, instead)
            : (new ActivityReading(cohort, question.Snapshot.Diagnosis.AsOf, question.Reader.Culture), null);
    }
}
