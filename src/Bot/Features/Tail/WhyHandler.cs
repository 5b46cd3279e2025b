using Microsoft.Extensions.Hosting;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Tail;

/// <summary>The button Why: opens how the figures were made. Who may read them is asked again: a message outlives a
/// team.</summary>
internal sealed class WhyHandler(
    FrontDesk desk, ISlackApiClient slack, InteractionBoundary boundary, IHostApplicationLifetime host)
    : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => boundary.ReactAsync(
        request, token => OpenAsync(action.Value, request, token), host.ApplicationStopping);

    private async Task<Answer?> OpenAsync(
        string cohort, BlockActionRequest request, CancellationToken cancellationToken)
    {
        var call = new CommandCall(Ids.Word, cohort, request.User.Id, request.Channel?.Id ?? "");
        ModalViewDefinition? view = null;
        var answer = await desk.AnswerAsync(
            call,
            Audience.Manager | Audience.Leader,
            question =>
            {
                var (reading, instead) = TailReader.Read(question, cohort);
                view = reading is null ? null : WhyView.Render(reading, question.Snapshot.Diagnosis.Input);
                return Task.FromResult(instead ?? Answer.Of(""));
            },
            cancellationToken);
        if (view is null)
        {
            return answer;
        }

        await slack.Views.Open(request.TriggerId, view, cancellationToken);
        return null;
    }
}
