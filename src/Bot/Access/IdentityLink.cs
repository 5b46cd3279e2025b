namespace Performix.Bot.Access;

/// <summary>That a Slack account is a person of the org, as an admin confirmed it.</summary>
/// <param name="SlackKey">Workspace and user id.</param>
/// <param name="PersonId">The Salesforce id.</param>
public sealed record IdentityLink(string SlackKey, string PersonId)
{
    /// <summary>The addresses on both sides at the confirmation: a change of either freezes the link.</summary>
    public required string SlackEmail { get; init; }

    public required string PersonEmail { get; init; }

    /// <summary>Who confirmed it: a Slack user id.</summary>
    public required string ConfirmedBy { get; init; }

    public required DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>Why it counts for nothing until it is confirmed again; empty while it counts.</summary>
    public string Frozen { get; init; } = "";
}
