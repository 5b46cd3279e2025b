using Performix.Analysis.Facts;

namespace Performix.Connectors.Salesforce;

/// <summary>Puts what is known less well where nothing better is known.</summary>
internal static class PatchEvidence
{
    /// <summary>Takes evidence in for the days of a rep of which only the present is known, or nothing at all.
    /// </summary>
    /// <param name="told">What is known better, and what is assumed.</param>
    /// <param name="evidence">Who held which patch.</param>
    /// <param name="days">The first day of the data and the day of the reading: who holds a patch now, the org says.
    /// </param>
    public static IReadOnlyList<Assignment> Fill(
        IReadOnlyList<Assignment> told, IReadOnlyList<Assignment> evidence, (DateOnly First, DateOnly Today) days)
    {
        var past = evidence.Select(one => Within(one, days)).Where(one => !(one.To <= one.From))
            .ToLookup(one => one.RepId);
        var own = told.ToLookup(one => one.RepId);
        return
        [
            .. own.Select(rep => rep.Key).Union(past.Select(rep => rep.Key))
                .SelectMany(rep => OfRep([.. own[rep]], past[rep])),
        ];
    }

    private static IEnumerable<Assignment> OfRep(IReadOnlyList<Assignment> told, IEnumerable<Assignment> evidence)
    {
        var known = told.Where(one => one.Provenance != Provenance.Assumed).ToList();
        var added = evidence.SelectMany(one => Without(one, known)).ToList();
        var assumed = told.Except(known).SelectMany(one => Without(one, added));
        return [.. known, .. added, .. assumed];
    }

    private static Assignment Within(Assignment one, (DateOnly First, DateOnly Today) days) => one with
    {
        From = one.From < days.First ? days.First : one.From,
        To = days.Today == DateOnly.MaxValue || one.To < days.Today ? one.To : days.Today,
    };

    /// <summary>What is left of a stretch without the days of others.</summary>
    private static IEnumerable<Assignment> Without(Assignment one, IEnumerable<Assignment> others)
    {
        var from = one.From;
        foreach (var other in others.OrderBy(other => other.From))
        {
            if (other.From > from && Starts(from, one.To))
            {
                yield return one with { From = from, To = one.To < other.From ? one.To : other.From };
            }

            from = (other.To ?? DateOnly.MaxValue) > from ? other.To ?? DateOnly.MaxValue : from;
        }

        if (Starts(from, one.To))
        {
            yield return one with { From = from };
        }
    }

    private static bool Starts(DateOnly from, DateOnly? to) => from < (to ?? DateOnly.MaxValue);
}
