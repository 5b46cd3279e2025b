namespace Performix.Analysis.Units;

/// <summary>The stretch of days that one quota is for: the key of the panel beside the rep.</summary>
/// <param name="Label">How people name it, <c>2025-Q3</c> for a fiscal quarter.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The day after the last one.</param>
public sealed record Period(string Label, DateOnly Start, DateOnly End) : IComparable<Period>
{
    /// <summary>How many days it has.</summary>
    public int Length => End.DayNumber - Start.DayNumber;

    /// <summary>Whether a day lies in it.</summary>
    /// <param name="day">The day.</param>
    public bool Holds(DateOnly day) => Start <= day && day < End;

    /// <summary>How many of its days lie in [from, to).</summary>
    /// <param name="from">The first day of the other stretch.</param>
    /// <param name="to">The day after the last one of the other stretch.</param>
    public int DaysWithin(DateOnly from, DateOnly to)
    {
        var first = Math.Max(Start.DayNumber, from.DayNumber);
        var last = Math.Min(End.DayNumber, to.DayNumber);
        return Math.Max(0, last - first);
    }

    /// <inheritdoc/>
    public int CompareTo(Period? other) => other is null ? 1 : Start.CompareTo(other.Start);
}
