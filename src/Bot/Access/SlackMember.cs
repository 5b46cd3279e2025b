namespace Performix.Bot.Access;

/// <summary>A Slack user as far as access and wording need it.</summary>
/// <param name="TeamId">The workspace the account belongs to.</param>
/// <param name="Id">The user id.</param>
public sealed record SlackMember(string TeamId, string Id)
{
    /// <summary>A full member of the own organisation with a confirmed address: neither guest, bot, deactivated nor
    /// from elsewhere. Everybody else is nobody.</summary>
    public bool IsOwn { get; init; }

    /// <summary>A person who reads what is posted and is not <see cref="IsOwn"/>: a guest, or somebody from elsewhere.
    /// </summary>
    public bool IsOutsider { get; init; }

    /// <summary>Whether the account may administer the workspace, and so install apps in it.</summary>
    public bool IsWorkspaceAdmin { get; init; }

    public string Email { get; init; } = "";

    /// <summary>The name in Slack, for admins who link it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The locale of the profile, <c>de-DE</c>; empty where it is unset.</summary>
    public string Locale { get; init; } = "";

    /// <summary>Slack's key of the account: ids are unique in a workspace only.</summary>
    public string Key => $"{TeamId}/{Id}";
}
