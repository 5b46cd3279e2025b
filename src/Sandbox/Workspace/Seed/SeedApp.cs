namespace Performix.Sandbox.Workspace.Seed;

/// <summary>The one app that is installed, as its manifest would say.</summary>
public sealed record SeedApp
{
    public string Id { get; init; } = "A0PERFORMIX";

    public string Name { get; init; } = "performix";

    public string BotUserId { get; init; } = "U0PERFORMIX";

    public string BotId { get; init; } = "B0PERFORMIX";

    public bool HasHomeTab { get; init; } = true;

    public IReadOnlyList<SeedCommand> Commands { get; init; } = [new("/performix", "tail | patch | fit | help")];

    public IReadOnlyList<SeedShortcut> Shortcuts { get; init; } = [];

    /// <summary>Events that are delivered; others are dropped, as by a manifest that does not ask for them.</summary>
    public IReadOnlyList<string> Events { get; init; } =
        ["app_home_opened", "app_mention", "message.im", "member_joined_channel", "channel_shared", "user_change"];
}
