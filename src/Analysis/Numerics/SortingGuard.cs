namespace Performix.Analysis.Numerics;

/// <summary>
/// How a split of variance between sites and units changes if units were sorted onto sites. Had units a true
/// spread s that correlates r with the site index, the index would absorb r s of it and sqrt(1-r2) s would be
/// left as unit effects; solving for s gives the corrected spreads in closed form. Source: own derivation
/// from the linear projection of unit effects on the site index. Consumer: the number "holds unless sorting
/// exceeds r".
/// </summary>
public sealed record SortingGuard
{
    /// <summary>Standard deviation of the index made of measured site columns. Range: 0 and up.</summary>
    public required double IndexSpread { get; init; }

    /// <summary>Standard deviation of the unit effects left beside it. Range: 0 and up.</summary>
    public required double UnitSpread { get; init; }

    /// <summary>Variance of the sites beyond their index. Range: 0 and up.</summary>
    public double OtherSiteVariance { get; init; }

    /// <summary>
    /// The sites' share of site and unit variance had units been sorted with correlation r.
    /// </summary>
    /// <param name="correlation">r. Range: 0 to below 1.</param>
    /// <returns>Range: 0 to 1, falling in r; null where neither side varies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">r is outside its range.</exception>
    public double? ShareAt(double correlation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(correlation);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(correlation, 1);
        var unit = UnitSpread / Math.Sqrt(1 - (correlation * correlation));
        var index = Math.Max(0, IndexSpread - (correlation * unit));
        var site = (index * index) + OtherSiteVariance;
        var total = site + (unit * unit);

        return total > 0 ? site / total : null;
    }

    /// <summary>The largest sorting that leaves the sites more than a given share.</summary>
    /// <param name="share">Range: above 0, below 1.</param>
    /// <returns>
    /// r to 1e-9. Range: 0 to 1; 1 where no sorting changes it (no unit variance). Null where the share is
    /// not above the given one without any sorting, or neither side varies.
    /// </returns>
    public double? LargestKeeping(double share = 0.5)
    {
        if (!(ShareAt(0) > share))
        {
            return null;
        }

        if (UnitSpread == 0)
        {
            return 1;
        }

        var (low, high) = (0.0, 1.0);
        while (high - low > 1e-9)
        {
            var middle = (low + high) / 2;
            (low, high) = ShareAt(middle) > share ? (middle, high) : (low, middle);
        }

        return low;
    }
}
