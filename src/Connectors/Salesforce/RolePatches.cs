using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Patches where the role of a user is one: the accounts of everybody in the role. The org keeps no history of
/// roles; what earlier readings saw is all that is known of the past.</summary>
internal static class RolePatches
{
    public static PatchFacts Read(
        IReadOnlyDictionary<string, UserRow> users,
        IReadOnlyDictionary<string, UserRoleRow> roles,
        IReadOnlyDictionary<string, AccountRow> accounts)
    {
        var roleOf = users
            .Select(user => (user.Key, Role: SalesforceId.Of(user.Value.UserRoleId)))
            .Where(user => user.Role is not null)
            .ToDictionary(user => user.Key, user => user.Role ?? "", StringComparer.Ordinal);
        var ofAccount = accounts
            .Where(account => SalesforceId.Of(account.Value.OwnerId) is { } owner && roleOf.ContainsKey(owner))
            .ToDictionary(
                account => account.Key,
                account => (IReadOnlyList<string>)[roleOf[SalesforceId.Of(account.Value.OwnerId) ?? ""]]);
        var sizes = ofAccount.Values.CountBy(patch => patch[0]).ToDictionary();
        return new PatchFacts
        {
            Patches = roleOf.Values.Distinct().ToDictionary(id => id, id => new Patch(id)
            {
                Name = roles.TryGetValue(id, out var role) ? role.Name ?? "" : "",
                Accounts = sizes.GetValueOrDefault(id),
            }),
            Holders = [.. roleOf.Select(user => (user.Key, user.Value))],
            OfAccount = ofAccount,
        };
    }
}
