using Microsoft.Extensions.Hosting;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Tail;

/// <summary>The button Share to channel: posts the cohort's figures, never a name, and says who shared them.</summary>
internal sealed class ShareHandler(
    FrontDesk desk, ShareRule rule, CohortPost post, InteractionBoundary boundary, IHostApplicationLifetime host)
    : IBlockActionHandler<ButtonAction>
{
    private const string Another = "A cohort with more reps of other managers can be shared.";

    public Task Handle(ButtonAction action, BlockActionRequest request) => boundary.ReactAsync(
        request,
        async token => await desk.AnswerAsync(
            new CommandCall(Ids.Word, action.Value, request.User.Id, request.Channel?.Id ?? ""),
            Audience.Manager | Audience.Leader,
            question => ShareAsync(question, token),
            token),
        host.ApplicationStopping);

    private async Task<Answer> ShareAsync(Question question, CancellationToken cancellationToken) =>
        question.Latest is null ? NoDiagnosis.Say(question.LastRun)
            : await TailReader.Read(question).AnswerAsync(reading => ShareAsync(question, reading, cancellationToken));

    private async Task<Answer> ShareAsync(
        Question question, TailReading reading, CancellationToken cancellationToken)
    {
        if (question.Place.Id.Length == 0)
        {
            return Answer.Of("There is no channel here to share to. Ask `/performix tail` in one.");
        }

        return !reading.IsWhole
            ? Answer.Of("It was not shared: these figures are of your own reps only, and beside those of the whole "
                + "cohort they would give the others away. " + Another)
            : await rule.AllowsAsync(question, reading, cancellationToken)
                ? await post.PostAsync(
                    question, SharedView.Render(reading, question.Reader.Member.Name), cancellationToken)
                : Answer.Of("It was not shared: beside what others read of their own reps, or of the whole "
                    + "organisation, these figures would give fewer than 5 reps away. " + Another);
    }
}
