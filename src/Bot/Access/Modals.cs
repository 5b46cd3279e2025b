using Microsoft.Extensions.Hosting;
using Performix.Bot.Slack;
using SlackNet.Interaction;

namespace Performix.Bot.Access;

/// <summary>Opens modals for presses and shortcuts and takes what was entered in them. Who may is asked again each
/// time: a message outlives a team.</summary>
public sealed class Modals(
    FrontDesk desk, Windows windows, InteractionBoundary boundary, IHostApplicationLifetime host)
{
    /// <summary>Opens what the work makes of the question, or says its answer to the presser.</summary>
    public Task OpenAsync(
        InteractionRequest request,
        CommandCall call,
        Audience audience,
        Func<Question, CancellationToken, Task<Opening>> work) =>
        windows.OpenAsync(
            request,
            async token =>
            {
                Opening? opening = null;
                var answer = await desk.AnswerAsync(
                    call, audience, async question => (opening = await work(question, token)).Answer, token);
                return new Window(opening?.View, answer);
            },
            host.ApplicationStopping);

    /// <summary>Takes a submission; a refusal or a fault takes the place of the form.</summary>
    public async Task<ViewSubmissionResponse> TakeAsync(
        ViewSubmission submission,
        CommandCall call,
        Audience audience,
        Func<Question, CancellationToken, Task<Taken>> work) =>
        await boundary.SubmitAsync(
            submission,
            async token =>
            {
                Taken? taken = null;
                var answer = await desk.AnswerAsync(
                    call,
                    audience,
                    async question => (taken = await work(question, token)).Answer,
                    token);
                return taken is null ? InteractionBoundary.Instead(answer) : taken.Response;
            },
            host.ApplicationStopping) ?? ViewSubmissionResponse.Null;

    /// <summary>A button's call, in the place where it was pressed.</summary>
    public static CommandCall CallOf(string word, string value, InteractionRequest request) =>
        new(word, value, request.User.Id, request.Channel?.Id ?? "");
}
