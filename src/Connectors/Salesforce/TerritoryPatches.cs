using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Patches where they are territories of Enterprise Territory Management.</summary>
internal static class TerritoryPatches
{
    private const string Active = "Active";

    public static PatchFacts Read(RowLog log, OrgRows rows, IReadOnlyDictionary<string, UserRow> users)
    {
        var territories = Live(
            log.ById("Territory2", rows.Territories), log.ById("Territory2Model", rows.TerritoryModels));
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

    /// <summary>The territories of the active model; all where no model is known to be active. The state comes with
    /// the territory, or in a file of models.</summary>
    private static Dictionary<string, Territory2Row> Live(
        Dictionary<string, Territory2Row> all, Dictionary<string, Territory2ModelRow> models)
    {
        string? StateOf(Territory2Row one) => one.Field("Territory2Model.State")
            ?? (SalesforceId.Of(one.Territory2ModelId) is { } id ? models.GetValueOrDefault(id)?.State ?? "" : null);
        var isKnown = models.Values.Any(model => model.State == Active)
            || all.Values.Any(one => StateOf(one) == Active);
        return all.Where(one => !isKnown || StateOf(one.Value) is null or Active).ToDictionary();
    }

    private static IReadOnlyList<string> IdsOf(IEnumerable<Pair> pairs) =>
        [.. pairs.Select(pair => pair.TerritoryId).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>An account or a user in a territory.</summary>
    private sealed record Pair(string Of, string TerritoryId);
}
