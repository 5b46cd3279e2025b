using Microsoft.Extensions.Hosting;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Tail;

/// <summary>The button See reps: the own reps by name, for the presser only, audited.</summary>
internal sealed class SeeRepsHandler(FrontDesk desk, InteractionBoundary boundary, IHostApplicationLifetime host)
    : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => boundary.ReactAsync(
        request,
        async token => await desk.AnswerAsync(
            new CommandCall(Ids.Word, action.Value, request.User.Id, request.Channel?.Id ?? ""),
            Audience.Manager,
            question => Task.FromResult(Answered(question)),
            token),
        host.ApplicationStopping);

    internal static Answer Answered(Question question) => question.Latest is null
        ? NoDiagnosis.Say(question.LastRun)
        : TailReader.Read(question).Answer(RepsView.Render);
}
