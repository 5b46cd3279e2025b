using Microsoft.Extensions.Hosting;
using Performix.Bot.Slack;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Tail;

/// <summary>The button Why: opens how the figures were made. Who may read them is asked again: a message outlives a
/// team.</summary>
internal sealed class WhyHandler(
    TailReader reader, ISlackApiClient slack, InteractionBoundary boundary, IHostApplicationLifetime host)
    : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => boundary.ReactAsync(
        request, token => OpenAsync(action.Value, request, token), host.ApplicationStopping);

    private async Task<Answer?> OpenAsync(
        string cohort, BlockActionRequest request, CancellationToken cancellationToken)
    {
        var (reading, snapshot, instead) = await reader.ReadAsync(request.User.Id, cohort, cancellationToken);
        if (reading is null || snapshot is null)
        {
            return instead;
        }

        await slack.Views.Open(
            request.TriggerId, WhyView.Render(reading, snapshot.Diagnosis.Input), cancellationToken);
        return null;
    }
}
