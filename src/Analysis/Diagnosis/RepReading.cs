using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>One rep's part of the diagnosis.</summary>
public sealed record RepReading
{
    /// <summary>The rep.</summary>
    public required string Id { get; init; }

    /// <summary>Trailing attainment; null where fewer than two periods are usable.</summary>
    public required double? Attainment { get; init; }

    /// <summary>Where the attainment lies by luck alone: an 80 % interval, the one that the grade uses.</summary>
    public Interval? Range { get; init; }

    /// <summary>Usable periods behind it.</summary>
    public required int Periods { get; init; }

    /// <summary>The grade; null where there is no attainment.</summary>
    public required TailGrade? Tail { get; init; }

    /// <summary>What it comes to, in words.</summary>
    public required string Reading { get; init; }
}
