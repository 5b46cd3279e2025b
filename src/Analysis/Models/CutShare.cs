using Performix.Analysis.Numerics;
using Performix.Analysis.Units;

namespace Performix.Analysis.Models;

/// <summary>A share of reps with its 95 % Wilson interval (Wilson 1927).</summary>
public static class CutShare
{
    /// <summary>Puts the interval around a count.</summary>
    /// <param name="hits">Reps that count. Range: 0 to <paramref name="reps"/>.</param>
    /// <param name="reps">Reps in all. Range: 1 or more.</param>
    public static Estimate Of(int hits, int reps)
    {
        var ends = Proportions.Wilson(hits, reps);
        return new Estimate((double)hits / reps, new Interval(ends.Low, ends.High, 0.95));
    }
}
