using System.Globalization;
using Performix.Analysis.Facts;

namespace Performix.Analysis.Panel;

/// <summary>Reads decided opportunities out of the facts.</summary>
internal static class Decisions
{
    public static IReadOnlyList<Decision> Of(IEnumerable<Opportunity> opportunities, HashSet<string> reps) =>
        [.. opportunities
            .Where(o => o is { Outcome: not Outcome.Open, Closed: not null } && reps.Contains(o.RepId))
            .Select(o => new Decision(
                o.RepId,
                o.Outcome == Outcome.Won,
                (double)o.Amount.GetValueOrDefault().Amount,
                o.Closed.GetValueOrDefault().ToString("yyyy-MM", CultureInfo.InvariantCulture),
                o.Product,
                o.LeadSource,
                o.Segment))
            .OrderBy(d => d.Month, StringComparer.Ordinal)
            .ThenBy(d => d.RepId, StringComparer.Ordinal)];
}
