namespace Performix.Bot.Features.Digest;

/// <summary>How far the digest of one week has come; what makes it come once.</summary>
/// <param name="Week">The slot it is for.</param>
/// <param name="Channel">Where it goes.</param>
internal sealed record DigestState(DateTimeOffset Week, string Channel)
{
    /// <summary>The parent message; empty until Slack has it.</summary>
    public string ParentTs { get; init; } = "";

    /// <summary>The details in its thread; empty until Slack has them.</summary>
    public string DetailTs { get; init; } = "";

    /// <summary>Why it was held back; empty where it was not.</summary>
    public string Withheld { get; init; } = "";

    /// <summary>The admins who were told that.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>The states of all findings by key, for next week's difference.</summary>
    public IReadOnlyDictionary<string, string> Findings { get; init; } = new Dictionary<string, string>();
}
