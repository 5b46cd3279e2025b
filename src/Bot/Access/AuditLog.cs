using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Performix.Connectors.Storage;

namespace Performix.Bot.Access;

/// <summary>The append-only audit. Entries are added and read; nothing changes or removes one.</summary>
public sealed class AuditLog(IDocuments documents, TimeProvider time)
{
    private const string Family = "audit";

    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter<AuditKind>(JsonNamingPolicy.CamelCase) },
    };

    public async Task AddAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var dated = entry with { At = time.GetUtcNow() };
        var text = JsonSerializer.Serialize(dated, Json);
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 8);

        // Two equal entries in one tick are two entries.
        var document = Keyed(dated, hash, text, 0);
        for (var same = 1; await documents.PutIfUnchangedAsync(document, null, cancellationToken) is null; same++)
        {
            document = Keyed(dated, hash, text, same);
        }
    }

    /// <summary>Everything about one person, the newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> OfAsync(string subject, CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync($"{Family}/{subject}", cancellationToken)).Reverse().Select(Read)];

    /// <summary>Everything, the oldest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await documents.FamilyAsync(Family, cancellationToken)).Select(Read).OrderBy(e => e.At)];

    private static Document Keyed(AuditEntry entry, string hash, string text, int same) => new(
        $"{Family}/{entry.Subject}",
        string.Create(CultureInfo.InvariantCulture, $"{entry.At.UtcTicks:D19}-{hash}-{same:D4}"),
        text,
        "");

    private static AuditEntry Read(Document stored) =>
        JsonSerializer.Deserialize<AuditEntry>(stored.Value, Json)
        ?? throw new JsonException("A stored entry of the audit is null.");
}
