using Microsoft.Extensions.Hosting;
using Performix.Bot.Slack;
using SlackNet;
using SlackNet.Interaction;

namespace Performix.Bot.Access;

/// <summary>Opens a modal for a press of a button. Who may read is asked again: a message outlives a team.</summary>
public sealed class ModalDesk(
    FrontDesk desk, Outbox outbox, InteractionBoundary boundary, IHostApplicationLifetime host)
{
    /// <summary>Opens what the work makes, or tells the presser what it says instead.</summary>
    /// <param name="request">The press.</param>
    /// <param name="call">The same as if it had been typed.</param>
    /// <param name="audience">Who may ask.</param>
    /// <param name="work">Makes the modal; or none, and an answer.</param>
    public Task OpenAsync(
        BlockActionRequest request,
        CommandCall call,
        Audience audience,
        Func<Question, (ModalViewDefinition? View, Answer Answer)> work) => boundary.ReactAsync(
            request,
            async token =>
            {
                ModalViewDefinition? view = null;
                var answer = await desk.AnswerAsync(
                    call,
                    audience,
                    question =>
                    {
                        (view, var said) = question.Latest is null
                            ? (null, NoDiagnosis.Say(question.LastRun))
                            : work(question);
                        return Task.FromResult(said);
                    },
                    token);
                if (view is null)
                {
                    return answer;
                }

                await outbox.OpenAsync(request.TriggerId, view, token);
                return null;
            },
            host.ApplicationStopping);
}
