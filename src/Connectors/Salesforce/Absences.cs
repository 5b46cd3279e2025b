using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Says which objects of an org are not there, and which findings fall away with each.</summary>
internal static class Absences
{
    /// <summary>What falls away without quotas.</summary>
    public static readonly IReadOnlyList<string> QuotaCosts =
    [
        "attainment", "tail", "people or patch", "quota-to-territory fit", "swap",
        "activity against patch (separation)",
    ];

    private static readonly IReadOnlyList<string> PatchCosts =
        ["people or patch", "patch index", "quota-to-territory fit", "swap"];

    /// <summary>The objects that are not there.</summary>
    public static IEnumerable<Missing> Of(OrgRows rows, FieldMapping mapping) =>
        Needed(rows, mapping)
            .Where(need => !need.IsThere)
            .Select(need => new Missing(need.Name, Why(need.Name, rows, mapping), need.Costs))
            .Concat(rows.Absent
                .Select(absent => new Missing(absent.Key, absent.Value, FieldCosts.Of(absent.Key)))
                .Where(missing => missing.Costs.Count > 0)
                .OrderBy(missing => missing.What, StringComparer.Ordinal));

    private static IEnumerable<(string Name, bool IsThere, IReadOnlyList<string> Costs)> Needed(
        OrgRows rows, FieldMapping mapping)
    {
        yield return ("Account", rows.Accounts is not null, ["patch index from accounts", "account mix"]);
        yield return ("Lead", rows.Leads is not null, ["lead quality as a part of the patch"]);
        yield return ("Task", rows.Tasks is not null, ["calls and e-mails", "activity against patch (separation)"]);
        yield return ("Event", rows.Events is not null, ["meetings and demos"]);
        if (mapping.Patch.Mode == PatchMode.Territory2)
        {
            yield return ("Territory2", rows.Territories is not null, ["names of patches"]);
            yield return ("UserTerritory2Association", rows.UserTerritories is not null, PatchCosts);
            yield return ("ObjectTerritory2Association", rows.ObjectTerritories is not null, ["accounts of a patch"]);
        }

        if (mapping.Patch.Mode == PatchMode.Role)
        {
            yield return ("UserRole", rows.UserRoles is not null, ["names of patches"]);
        }

        if (mapping.Splits == SplitMode.Revenue && rows.Splits is not null)
        {
            yield return ("OpportunitySplitType", rows.SplitTypes is not null, ["credit by revenue splits"]);
        }
    }

    private static string Why(string name, OrgRows rows, FieldMapping mapping) =>
        rows.Absent.TryGetValue(name, out var reason) ? reason
            : mapping.Reads(name) ? "it is not there"
            : "it is switched off in the mapping";
}
