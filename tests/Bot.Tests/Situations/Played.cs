namespace Performix.Bot.Tests.Situations;

/// <summary>What came of a situation.</summary>
/// <param name="Seen">What was seen by step, as JSON; null where there was nothing.</param>
/// <param name="Refusals">What the workspace did not take.</param>
/// <param name="Used">The ids of buttons, shortcuts and forms that were used.</param>
internal sealed record Played(
    IReadOnlyDictionary<string, string?> Seen, IReadOnlyList<string> Refusals, IReadOnlyCollection<string> Used);
