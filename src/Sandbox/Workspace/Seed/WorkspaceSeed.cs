namespace Performix.Sandbox.Workspace.Seed;

/// <summary>All that a workspace starts with; <c>reset</c> goes back to it.</summary>
public sealed record WorkspaceSeed
{
    public string TeamId { get; init; } = "T0SANDBOX";

    public string TeamName { get; init; } = "Sandbox";

    public string TeamDomain { get; init; } = "sandbox";

    public SeedApp App { get; init; } = new();

    public required IReadOnlyList<SeedPerson> People { get; init; }

    public required IReadOnlyList<SeedChannel> Channels { get; init; }

    public required IReadOnlyList<SeedToken> Tokens { get; init; }

    /// <summary>Scopes that the bot's token has when nothing else is said.</summary>
    public static IReadOnlyList<string> BotScopes { get; } =
    [
        "commands", "chat:write", "users:read", "users:read.email", "files:read", "files:write",
        "channels:read", "channels:history", "groups:read", "groups:history",
        "im:read", "im:write", "im:history", "mpim:read", "mpim:write",
    ];

    /// <summary>The two tokens that a workspace has when nothing else is said.</summary>
    public static IReadOnlyList<SeedToken> DefaultTokens { get; } =
    [
        new("xoxb-sandbox-bot", TokenKind.Bot, BotScopes),
        new("xapp-1-sandbox-app", TokenKind.App, ["connections:write"]),
    ];
}
