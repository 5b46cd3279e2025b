using Performix.Connectors.Storage;

namespace Performix.Bot.Tests.Situations;

/// <summary>What there is to answer from, and who asks.</summary>
/// <param name="Name">The folder of its golden files.</param>
/// <param name="Snapshot">The last complete reading; null before the first.</param>
/// <param name="Run">The last attempt.</param>
internal sealed record Situation(string Name, OrgSnapshot? Snapshot, RunRecord Run)
{
    /// <summary>What is played in it.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = Script.Usual;
}
