namespace Performix.Sandbox.Workspace.Seed;

/// <summary>A channel that exists from the start.</summary>
public sealed record SeedChannel(string Id, string Name)
{
    public IReadOnlyList<string> Members { get; init; } = [];

    public bool IsPrivate { get; init; }

    public bool IsArchived { get; init; }

    /// <summary>Shared with another organisation (Slack Connect).</summary>
    public bool IsExtShared { get; init; }

    public bool IsPendingExtShared { get; init; }

    /// <summary>Shared among workspaces of the same organisation.</summary>
    public bool IsOrgShared { get; init; }

    public string Topic { get; init; } = "";

    public string Locale { get; init; } = "en-US";
}
