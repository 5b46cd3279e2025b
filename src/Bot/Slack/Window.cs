using SlackNet;

namespace Performix.Bot.Slack;

/// <summary>What a press or a shortcut comes to.</summary>
/// <param name="View">The window; null where there is none.</param>
/// <param name="Answer">What is said in its place.</param>
public sealed record Window(ModalViewDefinition? View, Answer Answer);
