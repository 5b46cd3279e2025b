using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Worker;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Settings;

/// <summary>Opens and takes the form of the cohorts that the digest leaves out. A change is audited.</summary>
internal sealed class CohortHandler(Modals modals, DigestSettings digest, AuditLog audit)
    : IBlockActionHandler<ButtonAction>, IViewSubmissionHandler
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => modals.OpenAsync(
        request,
        Modals.CallOf(Ids.Word, "", request),
        Audience.Admin,
        async (question, token) => Opening.Of(
            CohortForm.Render(Names(question), await digest.LeftOutAsync(token))));

    public Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission) => modals.TakeAsync(
        viewSubmission,
        Modals.CallOf(Ids.Word, "", viewSubmission),
        Audience.Admin,
        (question, token) => SaveAsync(question, viewSubmission.View.State, token));

    public Task HandleClose(ViewClosed viewClosed) => Task.CompletedTask;

    private static IReadOnlyList<string> Names(Question question) =>
        [.. question.Latest?.Diagnosis.Cohorts.Select(c => c.Name) ?? []];

    private async Task<ViewSubmissionResponse> SaveAsync(
        Question question, ViewState state, CancellationToken cancellationToken)
    {
        var keys = state.GetValue<StaticMultiSelectValue>(Ids.LeftOut, Ids.LeftOut)?.SelectedOptions
            ?.Select(o => o.Value).ToHashSet() ?? [];
        var chosen = Names(question).Where(n => keys.Contains(CohortName.Key(n)))
            .Order(StringComparer.Ordinal).ToArray();
        var before = await digest.LeftOutAsync(cancellationToken);
        if (!before.SequenceEqual(chosen))
        {
            await audit.AddAsync(
                new AuditEntry(AuditEntry.Nobody, AuditKind.Policy)
                {
                    By = question.Reader.Member.Key,
                    What = $"cohorts left out of the digest: {Said(before)} → {Said(chosen)}",
                    Command = Ids.Word,
                    Place = question.Place.Kind,
                },
                cancellationToken);
            await digest.LeaveOutAsync(chosen, cancellationToken);
        }

        return ViewSubmissionResponse.Null;
    }

    private static string Said(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
