namespace Performix.Sandbox.World;

/// <param name="Name">Without the hash sign.</param>
/// <param name="IsPrivate">Whether only its members see it.</param>
/// <param name="Members">Their e-mail addresses.</param>
public sealed record Channel(string Name, bool IsPrivate, IReadOnlyList<string> Members);
