using Performix.Bot.Access;
using Performix.Connectors.Storage.Protection;

namespace Performix.Bot.Features.Flag;

/// <summary>What becomes of a period goes into the audit: opened, other numbers, uses of the key, closed, destroyed.
/// Opening the form and answering never do.</summary>
internal static class ProtectionAudit
{
    public static RecordProtection On(AuditLog audit) => (happened, cancellationToken) =>
        audit.AddAsync(EntryOf(happened), cancellationToken);

    private static AuditEntry EntryOf(ProtectionEvent happened) => new(AuditEntry.Nobody, KindOf(happened.Kind))
    {
        By = "performix",
        What = $"flags {happened.Period}: {Words(happened.Kind)}. {happened.Detail}",
        Command = "worker",
    };

    private static AuditKind KindOf(ProtectionEventKind kind) =>
        kind is ProtectionEventKind.KeyRead or ProtectionEventKind.Destroyed ? AuditKind.Key : AuditKind.Policy;

    private static string Words(ProtectionEventKind kind) => kind switch
    {
        ProtectionEventKind.Opened => "opened",
        ProtectionEventKind.OpeningRefused => "opening refused",
        ProtectionEventKind.PolicyChanged => "policy changed",
        ProtectionEventKind.KeyRead => "key used",
        ProtectionEventKind.Closing => "closing",
        ProtectionEventKind.Published => "closed and published",
        ProtectionEventKind.Destroyed => "destroyed",
        _ => "alarm",
    };
}
