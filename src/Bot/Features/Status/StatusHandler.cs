using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Slack.Socket;

namespace Performix.Bot.Features.Status;

/// <summary><c>/performix status</c>: freshness, completeness, the next run, and the line to Slack.</summary>
internal sealed class StatusHandler(TimeProvider time, SocketWatch watch) : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`status`: how fresh and how complete the figures are";

    public Audience For => Audience.Known;

    public bool NeedsDiagnosis => false;

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        Task.FromResult(StatusView.Render(
            question.Latest?.Diagnosis, question.LastRun, watch.Health, time.GetUtcNow()));
}
