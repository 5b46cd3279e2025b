namespace Performix.Analysis.Protection;

/// <summary>The numbers of the protection, frozen while a period is open (R7).</summary>
public sealed record ProtectionPolicy
{
    /// <summary>The fewest people a cell may have, whatever the configuration says.</summary>
    public const int FloorOfSmallestCell = 6;

    /// <summary>From this K on, bands hold four counts; below, three.</summary>
    public const int WideBandsFrom = 8;

    /// <summary>The largest privacy loss of one release, whatever the configuration says.</summary>
    public const decimal CeilingOfEpsilon = 1.5m;

    /// <summary>The fewest people a cell may have besides those who may view it (K). Range: 6 or more.</summary>
    public int SmallestCell { get; init; } = WideBandsFrom;

    /// <summary>The privacy loss of one release (eps). Range: above 0 to 1.5.</summary>
    public Epsilon Epsilon { get; init; } = new(1, 1);

    /// <summary>When the period closes and is published; answers count before this moment.</summary>
    public required DateTimeOffset Closes { get; init; }

    /// <summary>How many counts each band holds at least (m): 4, or 3 where K is 6 or 7 (R3).</summary>
    public int BandWidth => SmallestCell >= WideBandsFrom ? 4 : 3;

    /// <summary>What is wrong with the numbers; empty where they may be used.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (SmallestCell < FloorOfSmallestCell)
        {
            faults.Add($"The smallest cell is {SmallestCell}; it cannot be below {FloorOfSmallestCell}.");
        }

        if (Epsilon.Numerator < 1 || Epsilon.Denominator < 1)
        {
            faults.Add($"Epsilon is {Epsilon.Numerator}/{Epsilon.Denominator}; it must be above 0.");
        }
        else if (Epsilon.Numerator > CeilingOfEpsilon * Epsilon.Denominator)
        {
            faults.Add(FormattableString.Invariant($"Epsilon is {Epsilon}; it cannot be above {CeilingOfEpsilon}."));
        }

        return faults;
    }

    /// <summary>Throws where the numbers may not be used: whoever calls should have asked for the faults.</summary>
    internal void Check()
    {
        if (Faults() is { Count: > 0 } faults)
        {
            throw new InvalidOperationException(string.Join(' ', faults));
        }
    }
}
