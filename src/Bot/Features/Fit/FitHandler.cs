using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Connectors.Files;

namespace Performix.Bot.Features.Fit;

/// <summary><c>/performix fit [cohort]</c>: how quotas fit the patches of the own team; bands only for leaders.
/// </summary>
internal sealed class FitHandler : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`fit [cohort]`: which patches are asked for more than they give, or for less";

    public Audience For => Audience.Manager | Audience.Leader;

    public bool NeedsDiagnosis => true;

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        Task.FromResult(Read(question).Answer(FitView.Render));

    internal static Readable<FitReading> Read(Question question) => ReadableCohorts
        .Choose(question, question.Arguments.Rest, Nearest.To)
        .Then(cohort => FitReading.Of(question, cohort));
}
