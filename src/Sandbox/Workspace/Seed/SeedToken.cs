namespace Performix.Sandbox.Workspace.Seed;

/// <summary>A token that the workspace accepts, with the scopes it carries.</summary>
public sealed record SeedToken(string Value, TokenKind Kind, IReadOnlyList<string> Scopes);
