using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>
/// Who held which patch while another model of territories was the active one, as that model stood at its end: the org
/// keeps its people with it (from general knowledge of the API). A territory goes on in the active model where one of
/// the same developer name is there.
/// </summary>
internal sealed class ArchivedTerritories(
    IReadOnlyDictionary<string, Territory2Row> all,
    IReadOnlyDictionary<string, TerritoryModel> models,
    IReadOnlyDictionary<string, Territory2Row> live)
{
    private readonly Dictionary<string, string> _heirs = live
        .Where(one => one.Value.DeveloperName is { Length: > 0 })
        .GroupBy(one => one.Value.DeveloperName ?? "", StringComparer.OrdinalIgnoreCase)
        .Where(same => same.Count() == 1)
        .ToDictionary(same => same.Key, same => same.First().Key, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Assignment> Held(IReadOnlyList<(string UserId, string TerritoryId)> members) =>
    [
        .. members.Select(one => (one.UserId, one.TerritoryId, Model: ModelOf(one.TerritoryId)))
            .Where(one => one.Model is { State: TerritoryModel.Archived, From: not null, To: not null })
            .Select(one => new Assignment(
                one.UserId, Heir(one.TerritoryId), one.Model?.From ?? default, one.Model?.To)
            {
                Provenance = Provenance.Archived,
            }),
    ];

    private TerritoryModel? ModelOf(string territory) =>
        !live.ContainsKey(territory) && all.TryGetValue(territory, out var row)
            && SalesforceId.Of(row.Territory2ModelId) is { } id ? models.GetValueOrDefault(id) : null;

    private string Heir(string territory) =>
        all[territory].DeveloperName is { } name && _heirs.TryGetValue(name, out var heir) ? heir : territory;
}
