using Performix.Analysis.Facts;
using Performix.Analysis.Models;
using Performix.Analysis.Panel;

namespace Performix.Analysis.Diagnosis;

/// <summary>What keeps a verdict from being given at all, whatever the models say (definitions 5.7).</summary>
/// <param name="Closed">The gates that are closed.</param>
internal sealed record VerdictGates(IReadOnlyList<VerdictReason> Closed)
{
    private const double MostWithoutQuota = 0.20;
    private const double MostRejected = 0.02;

    public static VerdictGates Of(Cohort cohort, SalesFacts facts, PatchIndex? index)
    {
        var window = cohort.Model.ToHashSet();
        var rows = cohort.Rows.Where(r => window.Contains(r.Period)).ToArray();
        var without = rows.Count(r => r.Quota is null or <= 0) / Math.Max(1.0, rows.Length);
        var read = facts.Sources.Sum(s => s.Rows);
        var rejected = facts.Rejected.Count / Math.Max(1.0, read);
        VerdictReason[] gates =
        [
            new("PULL_INCOMPLETE", facts.Complete ? 0 : 1, 0),
            new("ROWS_REJECTED", rejected, MostRejected),
            new("QUOTA_MISSING", without, MostWithoutQuota),
        ];
        return new VerdictGates([.. gates.Where(g => g.Value > g.Limit), .. NoPatches(rows),
            .. PatchIndexReader.Gates(index)]);
    }

    /// <summary>Applies the rule, and lets it speak only where every gate is open.</summary>
    public Verdict Decide(CohortDecomposition model)
    {
        var verdict = VerdictRule.Decide(VerdictEvidence.From(model.Fit));
        return Closed.Count == 0 ? verdict : verdict with
        {
            Call = VerdictCall.Insufficient,
            Tier = null,
            Reasons = [.. Closed, .. verdict.Reasons.Where(r => r.Code.StartsWith("FEW_", StringComparison.Ordinal))],
        };
    }

    private static IEnumerable<VerdictReason> NoPatches(RepQuarter[] rows) =>
        rows.Length > 0 && rows.All(r => r.PatchId is null) ? [new VerdictReason("NO_ASSIGNMENTS", 0, 1)] : [];
}
