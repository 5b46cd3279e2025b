using Performix.Analysis.Units;

namespace Performix.Analysis.Protection;

/// <summary>The bands of a cell: open at both ends, each wide enough that it tells no one answer (R3).</summary>
public static class Bands
{
    /// <summary>The bands of a cell of n people, lowest first, from n and the policy alone.</summary>
    /// <remarks>With top = ceil(n / 2): three bands 0..m-1, m..top-1, top..n where the middle one holds m counts,
    /// else 0..m-1 and m..n.</remarks>
    /// <param name="people">The people of the cell (n). Range: K or more.</param>
    /// <param name="policy">The policy.</param>
    public static IReadOnlyList<ReleasedBand> Of(int people, ProtectionPolicy policy)
    {
        var m = policy.BandWidth;
        if (people < policy.SmallestCell || people < 2 * m)
        {
            throw new ArgumentOutOfRangeException(
                nameof(people), people, $"A cell of fewer than {policy.SmallestCell} people has no bands.");
        }

        var top = (people + 1) / 2;
        var low = new ReleasedBand(0, m - 1, people, $"fewer than {m}");
        return top - m >= m
            ? [
                low,
                new ReleasedBand(m, top - 1, people, $"{m} or more, fewer than half"),
                new ReleasedBand(top, people, people, "half or more"),
            ]
            : [low, new ReleasedBand(m, people, people, $"{m} or more")];
    }
}
