using System.Globalization;
using System.Text.Json;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Digest;

/// <summary>The digests of all weeks as far as they came.</summary>
internal sealed class DigestStates(IDocuments documents)
{
    private const string Kind = "digest";

    public async Task<DigestState?> OfAsync(DateTimeOffset week, CancellationToken cancellationToken) =>
        await documents.GetAsync(Kind, Key(week), cancellationToken) is { } stored ? Read(stored) : null;

    /// <summary>The last one that was posted before a week.</summary>
    public async Task<DigestState?> BeforeAsync(DateTimeOffset week, CancellationToken cancellationToken) =>
        (await documents.ListAsync(Kind, cancellationToken))
            .Select(Read)
            .LastOrDefault(s => s.Week < week && s.ParentTs.Length > 0);

    /// <summary>Keeps how far it came. Only the holder of the lease writes.</summary>
    public async Task PutAsync(DigestState state, CancellationToken cancellationToken)
    {
        var before = await documents.GetAsync(Kind, Key(state.Week), cancellationToken);
        var document = new Document(Kind, Key(state.Week), JsonSerializer.Serialize(state), "");
        if (await documents.PutIfUnchangedAsync(document, before?.Version, cancellationToken) is null)
        {
            throw new StorageRefused(
                "keep the digest's state", Kind, "Another instance wrote it meanwhile; the next minute looks again.");
        }
    }

    private static string Key(DateTimeOffset week) =>
        week.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    private static DigestState Read(Document stored) =>
        JsonSerializer.Deserialize<DigestState>(stored.Value)
        ?? throw new JsonException("A stored state of the digest is null.");
}
