using System.Text.Json;
using Performix.Connectors.Storage;

namespace Performix.Bot.Access;

/// <summary>The confirmed links, one to one: a person has one account and an account one person.</summary>
public sealed class IdentityLinks(IDocuments documents, TimeProvider time)
{
    private const string Links = "identity-link";
    private const string Holders = "identity-holder";

    public async Task<IdentityLink?> OfAsync(string slackKey, CancellationToken cancellationToken) =>
        await documents.GetAsync(Links, slackKey, cancellationToken) is { } stored ? Read(stored) : null;

    /// <summary>The account of a person; null where no link counts.</summary>
    public async Task<IdentityLink?> OfPersonAsync(string personId, CancellationToken cancellationToken) =>
        await documents.GetAsync(Holders, personId, cancellationToken) is { } holder
            ? await OfAsync(holder.Value, cancellationToken)
            : null;

    public async Task<IReadOnlyList<IdentityLink>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(Links, cancellationToken)).Select(Read)];

    /// <summary>Links an account and a person; false where either is linked to another.</summary>
    public async Task<bool> ConfirmAsync(
        SlackMember member, Person person, string confirmedBy, CancellationToken cancellationToken)
    {
        var before = await documents.GetAsync(Links, member.Key, cancellationToken);
        if (before is not null && Read(before).PersonId != person.Id)
        {
            return false;
        }

        var holder = new Document(Holders, person.Id, member.Key, "");
        if (await documents.PutIfUnchangedAsync(holder, null, cancellationToken) is null
            && (await documents.GetAsync(Holders, person.Id, cancellationToken))?.Value != member.Key)
        {
            return false;
        }

        var link = new IdentityLink(member.Key, person.Id)
        {
            SlackEmail = member.Email,
            PersonEmail = person.Email,
            ConfirmedBy = confirmedBy,
            ConfirmedAt = time.GetUtcNow(),
        };
        if (await PutAsync(link, before?.Version, cancellationToken))
        {
            return true;
        }

        // Another admin was faster: what this one claimed must not block the person.
        await documents.RemoveAsync(Holders, person.Id, cancellationToken);
        return false;
    }

    /// <summary>Takes a link out of use until an admin confirms it again.</summary>
    public async Task FreezeAsync(IdentityLink link, string why, CancellationToken cancellationToken)
    {
        if (await documents.GetAsync(Links, link.SlackKey, cancellationToken) is { } stored
            && Read(stored) is { Frozen.Length: 0 } now)
        {
            await PutAsync(now with { Frozen = why }, stored.Version, cancellationToken);
        }
    }

    /// <summary>Undoes a link, so that either side may be linked anew.</summary>
    public async Task RemoveAsync(IdentityLink link, CancellationToken cancellationToken)
    {
        await documents.RemoveAsync(Links, link.SlackKey, cancellationToken);
        await documents.RemoveAsync(Holders, link.PersonId, cancellationToken);
    }

    private static IdentityLink Read(Document stored) =>
        JsonSerializer.Deserialize<IdentityLink>(stored.Value) ?? throw new JsonException("A stored link is null.");

    private async Task<bool> PutAsync(IdentityLink link, string? version, CancellationToken cancellationToken)
    {
        var document = new Document(Links, link.SlackKey, JsonSerializer.Serialize(link), "");
        return await documents.PutIfUnchangedAsync(document, version, cancellationToken) is not null;
    }
}
