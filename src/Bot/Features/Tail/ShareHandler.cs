using Microsoft.Extensions.Hosting;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Tail;

/// <summary>The button Share to channel: posts the cohort's figures, never a name, and says who shared them.</summary>
internal sealed class ShareHandler(
    FrontDesk desk, AuditLog audit, Outbox outbox, InteractionBoundary boundary, IHostApplicationLifetime host)
    : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => boundary.ReactAsync(
        request,
        async token => await desk.AnswerAsync(
            new CommandCall(Ids.Word, action.Value, request.User.Id, request.Channel?.Id ?? ""),
            Audience.Manager | Audience.Leader,
            question => ShareAsync(question, token),
            token),
        host.ApplicationStopping);

    private async Task<Answer> ShareAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Latest is null)
        {
            return NoDiagnosis.Say(question.LastRun);
        }

        var (reading, instead) = TailReader.Read(question);
        if (reading is null || question.Place.Id.Length == 0)
        {
            return instead ?? Answer.Of("There is no channel here to share to. Ask `/performix tail` in one.");
        }

        return await PostedAsync(question, SharedView.Render(reading, question.Reader.Member.Name), cancellationToken);
    }

    private async Task<Answer> PostedAsync(Question question, Answer shared, CancellationToken cancellationToken)
    {
        await audit.AddAsync(
            new AuditEntry(AuditEntry.Nobody, AuditKind.Export)
            {
                By = question.Reader.Member.Key,
                What = "cohort figures shared",
                Command = question.Call.Word,
                Place = question.Place.Kind,
            },
            cancellationToken);
        try
        {
            await outbox.PostAsync(question.Place.Id, shared, null, cancellationToken);
            return Answer.Of("Shared here. Everybody in this place can read it; it names no rep.");
        }
        catch (NotSentException e) when (e.Code is "not_in_channel" or "channel_not_found" or "is_archived")
        {
            return Answer.Of("It was not shared: Performix may not post here. Invite it with `/invite @Performix`, and "
                + "press the button again.");
        }
    }
}
