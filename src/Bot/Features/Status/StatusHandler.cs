using Performix.Bot.Access;
using Performix.Bot.Slack;

namespace Performix.Bot.Features.Status;

/// <summary><c>/performix status</c>: freshness, completeness and the next run.</summary>
internal sealed class StatusHandler(TimeProvider time) : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`status`: how fresh and how complete the figures are";

    public Audience For => Audience.Known;

    public bool NeedsDiagnosis => false;

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        Task.FromResult(StatusView.Render(question.Latest?.Diagnosis, question.LastRun, time.GetUtcNow()));
}
