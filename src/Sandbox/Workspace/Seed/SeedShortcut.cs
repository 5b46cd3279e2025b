namespace Performix.Sandbox.Workspace.Seed;

/// <summary>A shortcut of the app: on a message, or anywhere.</summary>
public sealed record SeedShortcut(string CallbackId, string Name, bool OnMessage);
