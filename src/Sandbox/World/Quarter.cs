using System.Globalization;
using System.Runtime.InteropServices;

namespace Performix.Sandbox.World;

/// <summary>A fiscal quarter of the sandbox's org, whose fiscal year is the calendar year.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Quarter(int Year, int Number)
{
    public DateOnly Start => new(Year, ((Number - 1) * 3) + 1, 1);

    /// <summary>The first day after it.</summary>
    public DateOnly End => Start.AddMonths(3);

    public int Days => End.DayNumber - Start.DayNumber;

    public static Quarter Containing(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    public Quarter Plus(int quarters)
    {
        var index = (Year * 4) + Number - 1 + quarters;
        return new Quarter(index / 4, (index % 4) + 1);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}");
}
