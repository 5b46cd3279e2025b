namespace Performix.Bot.Access;

/// <summary>One entry of the audit: who, about whom, what, when, where. The protected form never makes one.</summary>
/// <param name="Subject">The person it is about: a Salesforce id; <c>-</c> where it is about nobody.</param>
/// <param name="Kind">What happened.</param>
public sealed record AuditEntry(string Subject, AuditKind Kind)
{
    public const string Nobody = "-";

    /// <summary>Who did it: a Slack key, or <c>performix</c>.</summary>
    public required string By { get; init; }

    /// <summary>Fields that were shown, or what was changed.</summary>
    public required string What { get; init; }

    /// <summary>The command or button.</summary>
    public string Command { get; init; } = "";

    /// <summary>The kind of place it was asked in.</summary>
    public string Place { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>Whether it is only a look at, or a review of, the own figures.</summary>
    /// <param name="key">The Slack key of the person the entry is about.</param>
    public bool IsOwnDeed(string key) => By == key && Kind is (AuditKind.Read or AuditKind.Review);
}
