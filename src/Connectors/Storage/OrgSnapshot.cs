using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;

namespace Performix.Connectors.Storage;

/// <summary>What every answer is given from: a diagnosis, and the people it may be shown to.</summary>
/// <param name="Diagnosis">The diagnosis of the last complete reading.</param>
/// <param name="Roster">Everybody in the org at that reading, for access and names.</param>
public sealed record OrgSnapshot(OrgDiagnosis Diagnosis, IReadOnlyList<Rep> Roster)
{
    /// <summary>The corporate currency of every amount, <c>EUR</c>; empty where the source names none.</summary>
    public string Currency { get; init; } = "";

    /// <summary>The names of patches by id, where the source has names.</summary>
    public IReadOnlyDictionary<string, string> PatchNames { get; init; } = new Dictionary<string, string>();

    /// <summary>What stands behind each rep's figures, by rep and period.</summary>
    public IReadOnlyList<RepRecord> Records { get; init; } = [];

    /// <summary>What pairs of rep and patch are predicted from, by cohort; cohorts without a model have none.</summary>
    public IReadOnlyDictionary<string, SwapBasis> SwapBases { get; init; } = new Dictionary<string, SwapBasis>();

    /// <summary>A snapshot of a reading.</summary>
    /// <param name="diagnosis">The diagnosis of the facts.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="plan">The plan that the diagnosis was made with.</param>
    public static OrgSnapshot Of(OrgDiagnosis diagnosis, SalesFacts facts, Plan plan) => new(diagnosis, facts.Reps)
    {
        Currency = facts.Currency,
        PatchNames = facts.Patches.Where(p => p.Name.Length > 0)
            .OrderBy(p => p.Id, StringComparer.Ordinal)
            .ToDictionary(p => p.Id, p => p.Name),
        Records = RepRecords.Of(facts, plan),
        SwapBases = diagnosis.Cohorts
            .Select(c => (c.Name, c.SwapBasis))
            .Where(c => c.SwapBasis is not null)
            .ToDictionary(c => c.Name, c => c.SwapBasis!), // Filtered on the line before.
    };
}
