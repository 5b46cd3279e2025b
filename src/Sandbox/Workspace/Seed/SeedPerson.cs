namespace Performix.Sandbox.Workspace.Seed;

/// <summary>
/// One member of the workspace, or one person of another team who shares a channel with it. The id
/// is Slack's, <c>U…</c>; the name is the handle, lower case, without @.
/// </summary>
public sealed record SeedPerson(string Id, string Name, string RealName, string Email)
{
    public SeedRole Role { get; init; }

    /// <summary>The IANA zone; empty where the profile has none.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    public string Locale { get; init; } = "en-US";

    public bool IsBot { get; init; }

    public bool IsDeleted { get; init; }

    /// <summary>A multi-channel guest.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>A single-channel guest; Slack sets both flags.</summary>
    public bool IsUltraRestricted { get; init; }

    public bool IsAdmin { get; init; }

    public bool IsEmailConfirmed { get; init; } = true;

    /// <summary>The team this person belongs to, where that is not this workspace's.</summary>
    public string? ExternalTeamId { get; init; }
}
