using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Patches where they are territories of Enterprise Territory Management.</summary>
internal static class TerritoryPatches
{
    public static PatchFacts Read(RowLog log, OrgRows rows, IReadOnlyDictionary<string, UserRow> users)
    {
        var active = ActiveModel(log, rows);
        var territories = log.ById("Territory2", rows.Territories)
            .Where(territory => IsOf(territory.Value, active))
            .ToDictionary();
        bool Counts(string id) => rows.Territories is null || territories.ContainsKey(id);
        var objects = log.Read<ObjectTerritory2AssociationRow, Pair>(
            "ObjectTerritory2Association", rows.ObjectTerritories, (row, check) =>
            {
                var account = check.Need(SalesforceId.Of(row.ObjectId), "ObjectId");
                var territory = check.Need(SalesforceId.Of(row.Territory2Id), "Territory2Id");
                return Counts(territory) ? new Pair(account, territory) : null;
            });
        var members = log.Read<UserTerritory2AssociationRow, Pair>(
            "UserTerritory2Association", rows.UserTerritories, (row, check) =>
            {
                var user = check.Need(SalesforceId.Of(row.UserId), "UserId");
                var territory = check.Need(SalesforceId.Of(row.Territory2Id), "Territory2Id");
                check.That(!check.IsSound || users.ContainsKey(user), "UserId", $"there is no user '{user}'");
                return row.IsActive != false && Counts(territory) ? new Pair(user, territory) : null;
            });
        return new PatchFacts
        {
            Patches = territories.ToDictionary(
                territory => territory.Key,
                territory => new Patch(territory.Key) { Name = territory.Value.Name ?? "" }),
            AreComplete = rows.Territories is not null,
            Holders = [.. members.Select(pair => (pair.Of, pair.TerritoryId))],
            OfAccount = objects.GroupBy(pair => pair.Of).ToDictionary(account => account.Key, IdsOf),
        };
    }

    private static bool IsOf(Territory2Row territory, string? model) =>
        model is null || SalesforceId.Of(territory.Territory2ModelId) is not { } own || own == model;

    private static string? ActiveModel(RowLog log, OrgRows rows) =>
        log.ById("Territory2Model", rows.TerritoryModels)
            .Where(model => model.Value.State == "Active")
            .Select(model => model.Key)
            .FirstOrDefault();

    private static IReadOnlyList<string> IdsOf(IEnumerable<Pair> pairs) =>
        [.. pairs.Select(pair => pair.TerritoryId).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>An account or a user in a territory.</summary>
    private sealed record Pair(string Of, string TerritoryId);
}
