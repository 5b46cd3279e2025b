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

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        Task.FromResult(Read(question).Answer(ActivityView.Render));

    internal static Readable<ActivityReading> Read(Question question) => ReadableCohorts
        .Choose(question, question.Arguments.Rest, Nearest.To)
        .Then(cohort => new ActivityReading(cohort, question.Snapshot.Diagnosis.AsOf, question.Reader.Culture));
}
