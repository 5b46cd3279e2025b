using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Worker;
using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Settings;

/// <summary>Opens and takes the form of the cohorts that the digest leaves out. A change is audited.</summary>
internal sealed class CohortChange(DigestSettings digest, AuditLog audit) : IForm
{
    public string Word => Ids.Word;

    public Audience For => Audience.Admin;

    public async Task<Opening> OpenAsync(
        Question question, ButtonAction pressed, CancellationToken cancellationToken) =>
        Opening.Of(CohortForm.Render(Names(question), await digest.LeftOutAsync(cancellationToken)));

    public async Task<Taken> TakeAsync(
        Question question, ViewInfo view, CancellationToken cancellationToken)
    {
        var keys = view.State.GetValue<StaticMultiSelectValue>(Ids.LeftOut, Ids.LeftOut)?.SelectedOptions
            ?.Select(o => o.Value).ToHashSet() ?? [];
        var chosen = Names(question).Where(n => keys.Contains(CohortName.Key(n)))
            .Order(StringComparer.Ordinal).ToArray();
        var before = await digest.LeftOutAsync(cancellationToken);
        if (!before.SequenceEqual(chosen))
        {
            await audit.AddAsync(
                question.Entry(
                    AuditEntry.Nobody,
                    AuditKind.Policy,
                    $"cohorts left out of the digest: {Said(before)} → {Said(chosen)}"),
                cancellationToken);
            await digest.LeaveOutAsync(chosen, cancellationToken);
        }

        return Taken.Closed;
    }

    private static IReadOnlyList<string> Names(Question question) =>
        [.. question.Latest?.Diagnosis.Cohorts.Select(c => c.Name) ?? []];

    private static string Said(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
