using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>
/// Which patch a rep worked in which quarter, by the territories that opportunities carry: over half of at least three
/// that began in the quarter and that the rep owned then.
/// </summary>
/// <param name="calendar">The fiscal calendar.</param>
/// <param name="today">The day of the reading.</param>
internal sealed class WorkedPatches(FiscalCalendar calendar, DateOnly today)
{
    private const int Fewest = 3;

    /// <summary>For each rep the patch of each quarter that says one.</summary>
    /// <param name="rows">The opportunities.</param>
    /// <param name="ownerOf">Who owned one when it began.</param>
    /// <param name="isPatch">Whether an id is that of a patch.</param>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<FiscalQuarter, string>> Of(
        IEnumerable<OpportunityRow> rows, Func<OpportunityRow, string?> ownerOf, Func<string, bool> isPatch) =>
        rows.Where(row => row.CreatedDate is not null && SalesforceId.IsId(ownerOf(row)))
            .GroupBy(row => ownerOf(row) ?? "")
            .Select(rep => (Rep: rep.Key, Quarters: (IReadOnlyDictionary<FiscalQuarter, string>)rep
                .GroupBy(row => calendar.QuarterOf(DayOf(row)))
                .Select(quarter => (quarter.Key, Patch: PatchOf(quarter, isPatch)))
                .Where(quarter => quarter.Patch is not null)
                .ToDictionary(quarter => quarter.Key, quarter => quarter.Patch ?? "")))
            .Where(rep => rep.Quarters.Count > 0)
            .ToDictionary(rep => rep.Rep, rep => rep.Quarters, StringComparer.Ordinal);

    /// <summary>The rep's whole past: a quarter that says nothing is taken to be as the next one that does, and the
    /// present is what the rep holds now.</summary>
    public IReadOnlyList<Assignment> Past(
        string repId, IReadOnlyDictionary<FiscalQuarter, string> worked, (string? Patch, DateOnly First) now)
    {
        var held = new List<Assignment>();
        var patch = now.Patch;
        var quarter = calendar.QuarterOf(today);
        for (var to = (DateOnly?)null; to is null || to > now.First; quarter = quarter.Plus(-1))
        {
            var from = calendar.PeriodOf(quarter).Start;
            var isKnown = worked.TryGetValue(quarter, out var told) && (to is not null || told == now.Patch);
            patch = isKnown ? told : patch;
            if (patch is not null)
            {
                var grade = isKnown ? Provenance.Opportunity : Provenance.Assumed;
                held.Add(new Assignment(repId, patch, from < now.First ? now.First : from, to) { Provenance = grade });
            }

            to = from;
        }

        held.Reverse();
        return [.. Joined(held)];
    }

    private static IEnumerable<Assignment> Joined(IEnumerable<Assignment> held)
    {
        Assignment? open = null;
        foreach (var one in held)
        {
            if (open is not null && (open.PatchId, open.Provenance) == (one.PatchId, one.Provenance)
                && open.To == one.From)
            {
                open = open with { To = one.To };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = one;
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static DateOnly DayOf(OpportunityRow row) =>
        DateOnly.FromDateTime((row.CreatedDate ?? default).UtcDateTime);

    private static string? PatchOf(IEnumerable<OpportunityRow> rows, Func<string, bool> isPatch)
    {
        var patches = rows.Select(row => SalesforceId.Of(row.Territory2Id)).ToList();
        var most = patches.OfType<string>().Where(isPatch).CountBy(patch => patch)
            .OrderByDescending(patch => patch.Value).ThenBy(patch => patch.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return patches.Count >= Fewest && most.Value * 2 > patches.Count ? most.Key : null;
    }
}
