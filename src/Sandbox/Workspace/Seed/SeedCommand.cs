namespace Performix.Sandbox.Workspace.Seed;

/// <summary>
/// A slash command of the app, as its manifest declares it: its name with the slash, and whether
/// @name and #channel in the text arrive as <c>&lt;@U…|name&gt;</c>.
/// </summary>
public sealed record SeedCommand(string Name, string UsageHint = "", bool ShouldEscape = true);
