using Performix.Bot.Slack;
using Performix.Connectors.Storage;

namespace Performix.Bot.Access;

/// <summary>What every command answers before the first snapshot.</summary>
internal static class NoDiagnosis
{
    public static Answer Say(RunRecord? run) => Answer.Of("No diagnosis yet. " + RunWords.Of(run));
}
