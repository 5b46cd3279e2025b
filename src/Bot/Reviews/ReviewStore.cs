using System.Text.Json;
using System.Text.Json.Serialization;
using Performix.Connectors.Storage;

namespace Performix.Bot.Reviews;

/// <summary>All reviews, in a partition of their own. At most one is open per rep, kind and period.</summary>
public sealed class ReviewStore(IDocuments documents)
{
    private const string Family = "review";

    private static readonly JsonSerializerOptions Json = new()
    {
        Converters =
        {
            new JsonStringEnumConverter<ReviewKind>(),
            new JsonStringEnumConverter<NoticeKind>(),
            new JsonStringEnumConverter<NoticeState>(),
        },
    };

    /// <summary>All that are kept, the oldest first.</summary>
    public async Task<IReadOnlyList<SignedReview>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(Family, cancellationToken)).Select(Read).OrderBy(r => r.AskedAt)];

    public async Task<SignedReview?> FindAsync(string key, CancellationToken cancellationToken) =>
        key.Length > 0 && await documents.GetAsync(Family, key, cancellationToken) is { } stored
            ? Read(stored)
            : null;

    /// <summary>Keeps a new review, whatever its number; where one is open already, that one stays.</summary>
    /// <returns>The open review, and whether it is the new one.</returns>
    public async Task<(SignedReview Review, bool IsNew)> OpenAsync(
        SignedReview asked, CancellationToken cancellationToken)
    {
        while (true)
        {
            var alike = (await AllAsync(cancellationToken))
                .Where(r => (r.RepId, r.Kind, r.Period) == (asked.RepId, asked.Kind, asked.Period))
                .ToArray();
            if (alike.FirstOrDefault(r => r.IsOpen) is { } open)
            {
                return (open, false);
            }

            // Two at once choose the same number, and storage takes one of them.
            var next = asked with { Number = 1 + alike.Select(r => r.Number).DefaultIfEmpty(0).Max() };
            if (await documents.PutIfUnchangedAsync(Document(next), null, cancellationToken) is not null)
            {
                return (next, true);
            }
        }
    }

    /// <summary>Changes a review, again from its newest form where somebody else changed it meanwhile.</summary>
    /// <returns>The changed review; null where it is gone or the change does not apply to it.</returns>
    public async Task<SignedReview?> ChangeAsync(
        string key, Func<SignedReview, SignedReview?> change, CancellationToken cancellationToken)
    {
        while (await documents.GetAsync(Family, key, cancellationToken) is { } stored)
        {
            if (change(Read(stored)) is not { } changed)
            {
                return null;
            }

            if (await documents.PutIfUnchangedAsync(Document(changed), stored.Version, cancellationToken) is not null)
            {
                return changed;
            }
        }

        return null;
    }

    public Task RemoveAsync(string key, CancellationToken cancellationToken) =>
        documents.RemoveAsync(Family, key, cancellationToken);

    private static Document Document(SignedReview review) =>
        new(Family, review.Key, JsonSerializer.Serialize(review, Json), "");

    private static SignedReview Read(Document stored) =>
        JsonSerializer.Deserialize<SignedReview>(stored.Value, Json)
        ?? throw new JsonException("A stored review is null.");
}
