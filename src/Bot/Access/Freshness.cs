using Performix.Bot.Slack;
using Performix.Connectors.Storage;
using SlackNet.Blocks;

namespace Performix.Bot.Access;

/// <summary>Says that figures are old, and why: a pull that is not complete feeds no verdict.</summary>
public static class Freshness
{
    /// <summary>The answer, with a line about its age where the last read of the org was not complete.</summary>
    public static Answer Noted(Question question, Answer answer) =>
        answer.IsRefusal || Note(question) is not { Length: > 0 } note
            ? answer
            : answer with { Blocks = [.. answer.Blocks, new ContextBlock { Elements = [new Markdown(note)] }] };

    private static string Note(Question question) => question is
    { Latest: { } snapshot, LastRun: { Outcome: RunOutcome.Failed } run }
        ? $"These figures are as of {Phrases.Moment(snapshot.Diagnosis.AsOf)}: the last read of Salesforce "
            + $"({Phrases.Moment(run.EndedAt ?? run.StartedAt)}) was not complete and feeds no figure. "
            + "`/performix status` says why."
        : "";
}
