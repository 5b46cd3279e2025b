using Performix.Bot.Slack;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Status;

/// <summary><c>/performix status</c>: freshness, completeness and the next run.</summary>
internal sealed class StatusHandler(LatestSnapshot latest) : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`status`: how fresh and how complete the figures are";

    public async Task<Answer> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var snapshot = await latest.ReadAsync(cancellationToken);
        return StatusView.Render(snapshot?.Diagnosis, await latest.LastRunAsync(cancellationToken));
    }
}
