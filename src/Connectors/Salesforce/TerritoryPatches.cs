using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Patches where they are territories of Enterprise Territory Management.</summary>
internal static class TerritoryPatches
{
    public static PatchFacts Read(RowLog log, OrgRows rows, IReadOnlyDictionary<string, UserRow> users)
    {
        var all = log.ById("Territory2", rows.Territories);
        var models = TerritoryModel.Of(log.ById("Territory2Model", rows.TerritoryModels), all.Values);
        var live = Live(all, models);
        bool Counts(string id) => rows.Territories is null || live.ContainsKey(id);
        var objects = log.Read<ObjectTerritory2AssociationRow, Pair>(
            "ObjectTerritory2Association", rows.ObjectTerritories, (row, check) =>
            {
                var account = check.Need(SalesforceId.Of(row.ObjectId), "ObjectId");
                var territory = check.Need(SalesforceId.Of(row.Territory2Id), "Territory2Id");
                return Counts(territory) ? new Pair(account, territory) : null;
            });
        var members = Members(log, rows, users);
        return new PatchFacts
        {
            Patches = live.ToDictionary(
                territory => territory.Key,
                territory => new Patch(territory.Key) { Name = territory.Value.Name ?? "" }),
            AreComplete = rows.Territories is not null,
            Holders = [.. members.Where(one => one.IsActive && Counts(one.TerritoryId)).Select(one => one.Key)],
            OfAccount = objects.GroupBy(pair => pair.Of).ToDictionary(account => account.Key, IdsOf),
            Evidence = [new ArchivedTerritories(all, models, live).Held([.. members.Select(one => one.Key)])],
        };
    }

    private static List<Member> Members(RowLog log, OrgRows rows, IReadOnlyDictionary<string, UserRow> users) =>
        log.Read<UserTerritory2AssociationRow, Member>(
            "UserTerritory2Association", rows.UserTerritories, (row, check) =>
            {
                var user = check.Need(SalesforceId.Of(row.UserId), "UserId");
                var territory = check.Need(SalesforceId.Of(row.Territory2Id), "Territory2Id");
                check.That(!check.IsSound || users.ContainsKey(user), "UserId", $"there is no user '{user}'");
                return new Member((user, territory), row.IsActive != false);
            });

    /// <summary>The territories of the active model; all where no model is known to be active.</summary>
    private static Dictionary<string, Territory2Row> Live(
        Dictionary<string, Territory2Row> all, IReadOnlyDictionary<string, TerritoryModel> models)
    {
        var active = models.Where(model => model.Value.State == TerritoryModel.Active).Select(model => model.Key)
            .ToHashSet();
        return all
            .Where(one => active.Count == 0
                || SalesforceId.Of(one.Value.Territory2ModelId) is not { } own || active.Contains(own))
            .ToDictionary();
    }

    private static IReadOnlyList<string> IdsOf(IEnumerable<Pair> pairs) =>
        [.. pairs.Select(pair => pair.TerritoryId).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>An account in a territory.</summary>
    private sealed record Pair(string Of, string TerritoryId);

    /// <summary>A user in a territory.</summary>
    private sealed record Member((string UserId, string TerritoryId) Key, bool IsActive)
    {
        public string TerritoryId => Key.TerritoryId;
    }
}
