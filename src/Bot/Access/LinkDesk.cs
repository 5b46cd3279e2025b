using Performix.Connectors.Storage;

namespace Performix.Bot.Access;

/// <summary>Proposes links by equal addresses, confirms what an admin chose, and undoes links; each change is in the
/// audit.</summary>
public sealed class LinkDesk(SlackDirectory directory, Identity identity, IdentityLinks links, AuditLog audit)
{
    /// <summary>Pairs that could be linked, frozen links first, then by name.</summary>
    public async Task<IReadOnlyList<LinkProposal>> ProposalsAsync(
        OrgSnapshot snapshot, CancellationToken cancellationToken)
    {
        var linked = await links.AllAsync(cancellationToken);
        var bySlack = linked.ToDictionary(l => l.SlackKey);
        var byPerson = linked.ToLookup(l => l.PersonId);
        return [.. (await PairsAsync(snapshot, cancellationToken))
            .Where(p => bySlack.GetValueOrDefault(p.Member.Key) is { } link
                ? link.PersonId == p.Person.Id && link.Frozen.Length > 0
                : !byPerson.Contains(p.Person.Id))
            .Select(p => p with { Frozen = bySlack.GetValueOrDefault(p.Member.Key)?.Frozen ?? "" })
            .OrderBy(p => p.Frozen.Length == 0)
            .ThenBy(p => p.Person.Name, StringComparer.Ordinal)
            .ThenBy(p => p.Person.Id, StringComparer.Ordinal)];
    }

    /// <summary>Confirms pairs that are still proposed. One that counts already stays: forms may come twice.</summary>
    /// <returns>How many of them count now.</returns>
    public async Task<int> ConfirmAsync(
        Question question, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var pair in (await PairsAsync(question.Snapshot, cancellationToken)).Where(p => keys.Contains(p.Key)))
        {
            count += await ConfirmAsync(question, pair, cancellationToken) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Undoes the link of an account; false where it has none.</summary>
    public async Task<bool> UndoAsync(Question question, string slackUserId, CancellationToken cancellationToken)
    {
        if (await directory.MemberAsync(slackUserId, cancellationToken) is not { } member
            || await links.OfAsync(member.Key, cancellationToken) is not { } link)
        {
            return false;
        }

        await audit.AddAsync(
            question.Entry(link.PersonId, AuditKind.Policy, $"link with {link.SlackKey} undone"), cancellationToken);
        await links.RemoveAsync(link, cancellationToken);
        return true;
    }

    private async Task<bool> ConfirmAsync(Question question, LinkProposal pair, CancellationToken cancellationToken)
    {
        if (await links.OfAsync(pair.Member.Key, cancellationToken) is { Frozen.Length: 0 } already)
        {
            return already.PersonId == pair.Person.Id;
        }

        var by = question.Reader.Member.Id;
        if (!await links.ConfirmAsync(pair.Member, pair.Person, by, cancellationToken))
        {
            return false;
        }

        await audit.AddAsync(
            question.Entry(pair.Person.Id, AuditKind.Policy, $"linked with {pair.Member.Key}"), cancellationToken);
        return true;
    }

    /// <summary>Own members and people with the same address, where neither side has a second one with it.</summary>
    private async Task<IReadOnlyList<LinkProposal>> PairsAsync(
        OrgSnapshot snapshot, CancellationToken cancellationToken)
    {
        var tree = OrgTree.Of(snapshot.Roster);
        return [.. (await directory.AllAsync(cancellationToken))
            .Where(m => m.IsOwn && identity.IsAllowed(m.Email))
            .GroupBy(m => m.Email, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() == 1)
            .Select(g => (Member: g.Single(), Person: tree.ByEmail(g.Key)))
            .Where(p => p.Person is not null)
            .Select(p => new LinkProposal(p.Member, p.Person!, ""))]; // Filtered in the line before.
    }
}
