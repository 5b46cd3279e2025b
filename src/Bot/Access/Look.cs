namespace Performix.Bot.Access;

/// <summary>One entry of the audit about somebody, as that person sees it.</summary>
/// <param name="Who">A mention, or <c>Performix</c>.</param>
/// <param name="What">The fields that were shown, or what was changed.</param>
/// <param name="At">When.</param>
public sealed record Look(string Who, string What, DateTimeOffset At)
{
    /// <summary>The command and the kind of place; empty where there was none.</summary>
    public string How { get; init; } = "";

    /// <summary>How often on that day; one where each is listed.</summary>
    public int Times { get; init; } = 1;

    public static Look Of(AuditEntry entry) => new(
        Mention(entry.By), entry.Kind == AuditKind.Export ? "exported: " + entry.What : entry.What, entry.At)
    {
        How = string.Join(", ", new[] { entry.Command, entry.Place }.Where(t => t.Length > 0)),
    };

    /// <summary>A Slack key, <c>T1/U1</c>, as a mention.</summary>
    private static string Mention(string by) => by.Split('/') is [_, { Length: > 0 } user] ? $"<@{user}>" : "Performix";
}
