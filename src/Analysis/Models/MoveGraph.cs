using Performix.Analysis.Panel;

namespace Performix.Analysis.Models;

/// <summary>Reps and patches joined by who held what: what moves can tell apart (Abowd, Kramarz and Margolis 1999).
/// </summary>
/// <param name="Moves">Changes of patch by one rep from one of its periods to the next.</param>
/// <param name="ConnectedReps">Reps in the largest component that holds a mover; 0 where nobody moved.</param>
/// <param name="Patches">Patches held.</param>
public sealed record MoveGraph(int Moves, int ConnectedReps, int Patches)
{
    /// <summary>Reads the graph from rows of one cohort.</summary>
    /// <param name="rows">The rows; those without a patch are passed over.</param>
    public static MoveGraph Of(IEnumerable<RepQuarter> rows)
    {
        var held = rows
            .Where(r => r.PatchId is not null)
            .GroupBy(r => r.RepId)
            .ToDictionary(g => g.Key, g => g.OrderBy(r => r.Period).Select(r => r.PatchId ?? "").ToArray());
        var moves = held.Values.Sum(h => h.Zip(h.Skip(1)).Count(p => p.First != p.Second));
        var movers = held.Where(h => h.Value.Distinct().Count() > 1).Select(h => h.Key).ToHashSet();
        var largest = Components(held)
            .Where(reps => reps.Any(movers.Contains))
            .Select(reps => reps.Count)
            .DefaultIfEmpty(0)
            .Max();
        return new MoveGraph(moves, largest, held.Values.SelectMany(h => h).Distinct().Count());
    }

    private static IEnumerable<List<string>> Components(Dictionary<string, string[]> held)
    {
        var holders = held
            .SelectMany(h => h.Value.Distinct().Select(patch => (patch, Rep: h.Key)))
            .ToLookup(p => p.patch, p => p.Rep);
        var seen = new HashSet<string>();
        foreach (var first in held.Keys.Order(StringComparer.Ordinal).Where(seen.Add))
        {
            var component = new List<string> { first };
            for (var at = 0; at < component.Count; at++)
            {
                component.AddRange(held[component[at]].SelectMany(patch => holders[patch]).Where(seen.Add));
            }

            yield return component;
        }
    }
}
