using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Patches where accounts make them: by their owner, or by the values of some of their fields.</summary>
internal static class AccountPatches
{
    /// <summary>The patches of accounts.</summary>
    /// <param name="mapping">What makes a patch.</param>
    /// <param name="accounts">The accounts by id.</param>
    /// <param name="users">The users by id.</param>
    /// <param name="toPast">Reads who owned which account before, given who owns them now.</param>
    public static PatchFacts Read(
        PatchMapping mapping,
        IReadOnlyDictionary<string, AccountRow> accounts,
        IReadOnlyDictionary<string, UserRow> users,
        Func<IReadOnlyDictionary<string, string>, OwnerPast> toPast)
    {
        var keys = accounts
            .Select(account => (account.Key, Account: account.Value, Patch: KeyOf(mapping, account.Value)))
            .Where(account => account.Patch.Length > 0)
            .ToList();
        var held = keys.GroupBy(account => SalesforceId.Of(account.Account.OwnerId) ?? "")
            .Where(owner => users.ContainsKey(owner.Key))
            .Select(owner => (owner.Key, MostOf(owner.Select(account => account.Patch))));
        var patches = keys.GroupBy(account => account.Patch).Select(patch => new Patch(patch.Key)
        {
            Name = users.TryGetValue(patch.Key, out var owner) ? owner.Name ?? "" : patch.Key,
            Accounts = patch.Count(),
        });
        return new PatchFacts
        {
            Patches = patches.ToDictionary(patch => patch.Id),
            Holders = [.. held],
            OfAccount = keys.ToDictionary(account => account.Key, account => (IReadOnlyList<string>)[account.Patch]),
            Past = PastOf(
                mapping,
                keys.Where(account => SalesforceId.Of(account.Account.OwnerId) is not null).ToDictionary(
                    account => account.Key,
                    account => (SalesforceId.Of(account.Account.OwnerId) ?? "", account.Patch)),
                users,
                toPast),
        };
    }

    private static Func<DateOnly, IReadOnlyList<Assignment>> PastOf(
        PatchMapping mapping,
        IReadOnlyDictionary<string, (string Owner, string Patch)> accounts,
        IReadOnlyDictionary<string, UserRow> users,
        Func<IReadOnlyDictionary<string, string>, OwnerPast> toPast)
    {
        var owners = accounts.ToDictionary(account => account.Key, account => account.Value.Owner);
        var past = toPast(owners);
        string? PatchOf(IEnumerable<string> owned)
        {
            var patches = owned.Where(accounts.ContainsKey).Select(account => accounts[account].Patch).ToList();
            return patches.Count > 0 ? MostOf(patches) : null;
        }

        return first =>
        [
            .. (mapping.Mode == PatchMode.AccountOwner
                    ? new BookHistory(past, first).Read(new OwnerWalk(owners))
                    : new FieldPatchHistory(past, first, PatchOf).Read(new OwnerWalk(owners)))
                .Where(held => users.ContainsKey(held.RepId))
                .SelectMany(held => Graded(held, past)),
        ];
    }

    /// <summary>The stretches of one holding by how well each is known.</summary>
    private static IEnumerable<Assignment> Graded(Assignment held, OwnerPast past)
    {
        var from = held.From;
        foreach (var edge in past.Grades.Order().Where(edge => edge > held.From && !(edge >= held.To)).Distinct())
        {
            yield return held with { From = from, To = edge, Provenance = past.On(from) };
            from = edge;
        }

        yield return held with { From = from, Provenance = past.On(from) };
    }

    /// <summary>The id of an account's patch; empty where a field of it is.</summary>
    private static string KeyOf(PatchMapping mapping, AccountRow account)
    {
        if (mapping.Mode == PatchMode.AccountOwner)
        {
            return SalesforceId.Of(account.OwnerId) ?? "";
        }

        var values = mapping.Fields.Select(account.Field).ToList();
        return values.Contains(null) ? "" : string.Join(" · ", values);
    }

    private static string MostOf(IEnumerable<string> patches) =>
        patches.CountBy(patch => patch).OrderByDescending(patch => patch.Value)
            .ThenBy(patch => patch.Key, StringComparer.Ordinal).First().Key;
}
