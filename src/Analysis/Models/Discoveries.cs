using Performix.Analysis.Numerics;

namespace Performix.Analysis.Models;

/// <summary>Which of many claims stand when all of them are counted (Benjamini and Hochberg 1995, JRSSB 57:289).
/// </summary>
public static class Discoveries
{
    /// <summary>The claims whose adjusted p is at or below a rate of false discoveries.</summary>
    /// <param name="rate">The rate. Range: above 0, below 1.</param>
    /// <param name="family">Every claim that was looked at, with its p.</param>
    public static IEnumerable<string> At(double rate, IReadOnlyList<(string Id, double P)> family) =>
        family.Count == 0
            ? []
            : MultipleTesting.BenjaminiHochberg([.. family.Select(f => f.P)])
                .Zip(family, (q, claim) => (q, claim.Id))
                .Where(c => c.q <= rate)
                .Select(c => c.Id);
}
