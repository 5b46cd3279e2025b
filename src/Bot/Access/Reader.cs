using System.Globalization;

namespace Performix.Bot.Access;

/// <summary>Who asks, and whom they may read.</summary>
public sealed record Reader
{
    /// <summary>The Slack account.</summary>
    public required SlackMember Member { get; init; }

    /// <summary>The person of the org; null for leaders and admins without a seat, and before the first reading.
    /// </summary>
    public required Person? Person { get; init; }

    /// <summary>What the reader is.</summary>
    public required Audience Roles { get; init; }

    /// <summary>Everybody's place.</summary>
    public required OrgTree Tree { get; init; }

    /// <summary>Direct and indirect reports by id.</summary>
    public required IReadOnlyDictionary<string, Person> Below { get; init; }

    /// <summary>How the reader writes numbers.</summary>
    public required CultureInfo Culture { get; init; }

    public bool Is(Audience role) => (Roles & role) != Audience.None;

    /// <summary>Self, or somebody below.</summary>
    public bool MayRead(string personId) => Person?.Id == personId || Below.ContainsKey(personId);

    /// <summary>The name of a person the reader may read; the id for any other.</summary>
    public string NameOf(string personId) =>
        MayRead(personId) ? Tree.Find(personId)?.Name ?? personId : personId;
}
