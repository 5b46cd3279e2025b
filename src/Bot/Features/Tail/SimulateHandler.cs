using Microsoft.Extensions.Hosting;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Tail;

/// <summary>The button Simulate: says what to ask next, of the cohort above it.</summary>
internal sealed class SimulateHandler(FrontDesk desk, InteractionBoundary boundary, IHostApplicationLifetime host)
    : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => boundary.ReactAsync(
        request,
        async token => await desk.AnswerAsync(
            new CommandCall(Ids.Word, action.Value ?? "", request.User.Id, request.Channel?.Id ?? ""),
            Audience.Manager | Audience.Leader,
            question => Task.FromResult(Next(question)),
            token),
        host.ApplicationStopping);

    /// <summary>Leaders without reports cannot name two reps.</summary>
    internal static Answer Next(string cohort, bool hasReports) => Answer.Of(
        $"`/performix swap {Phrases.Plain(cohort, 80)}` predicts the top rep in the bottom patch, and the mirror."
        + (hasReports ? " `/performix swap @a @b` predicts two of your reps in each other's patch." : ""));

    private static Answer Next(Question question) => question.Latest is null
        ? NoDiagnosis.Say(question.LastRun)
        : TailReader.Read(question)
            .Answer(reading => Next(reading.Cohort.Name, question.Reader.Is(Audience.Manager)));
}
