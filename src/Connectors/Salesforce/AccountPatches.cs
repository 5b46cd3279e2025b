using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Patches where accounts make them: by their owner, or by the values of some of their fields.</summary>
internal static class AccountPatches
{
    public static PatchFacts Read(
        PatchMapping mapping,
        IReadOnlyDictionary<string, AccountRow> accounts,
        IReadOnlyDictionary<string, UserRow> users)
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
        };
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
