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

    private readonly Lock _gate = new();

    private List<Document>? _open;

    private Task _writing = Task.CompletedTask;

    public Task AddAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        AddAsync([entry], cancellationToken);

    /// <summary>Adds entries together: they say of whom one answer shows something.</summary>
    public Task AddAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
        {
            return Task.CompletedTask;
        }

        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (_open is null)
            {
                _open = [];
                _writing = AfterAsync(_writing, _open);
            }

            _open.AddRange(entries.Select(e => Keyed(e with { At = now })));

            // Shared by all whose entries it has: none of them can call it off.
            return _writing.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Everything about one person, the newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> OfAsync(string subject, CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync($"{Family}/{subject}", cancellationToken)).Reverse().Select(Read)];

    /// <summary>Everything, the oldest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await documents.FamilyAsync(Family, cancellationToken)).Select(Read).OrderBy(e => e.At)];

    /// <summary>A write waits for the disk: what comes in while one is under way goes with the next, together.
    /// </summary>
    private async Task AfterAsync(Task before, List<Document> batch)
    {
        await Task.Yield();
        await Task.WhenAny(before);
        lock (_gate)
        {
            _open = null;
        }

        IReadOnlyList<Document> left = batch;
        while (left.Count > 0)
        {
            // Two equal entries in one tick are two entries.
            var there = await documents.AddAsync(Apart(left), CancellationToken.None);
            left = [.. there.Select(Renamed)];
        }
    }

    /// <summary>No two under one key.</summary>
    private static IReadOnlyList<Document> Apart(IReadOnlyList<Document> batch)
    {
        var taken = new HashSet<(string, string)>();
        var apart = new List<Document>(batch.Count);
        foreach (var one in batch)
        {
            var next = one;
            while (!taken.Add((next.Kind, next.Key)))
            {
                next = Renamed(next);
            }

            apart.Add(next);
        }

        return apart;
    }

    private static Document Keyed(AuditEntry entry)
    {
        var text = JsonSerializer.Serialize(entry, Json);
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 8);
        var key = string.Create(CultureInfo.InvariantCulture, $"{entry.At.UtcTicks:D19}-{hash}-0000");
        return new Document($"{Family}/{entry.Subject}", key, text, "");
    }

    /// <summary>The same under the next key: its last four digits count.</summary>
    private static Document Renamed(Document document)
    {
        var same = int.Parse(document.Key[^4..], CultureInfo.InvariantCulture) + 1;
        var key = document.Key[..^4] + same.ToString("D4", CultureInfo.InvariantCulture);
        return new Document(document.Kind, key, document.Value, "");
    }

    private static AuditEntry Read(Document stored) =>
        JsonSerializer.Deserialize<AuditEntry>(stored.Value, Json)
        ?? throw new JsonException("A stored entry of the audit is null.");
}
