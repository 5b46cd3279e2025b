using Performix.Sandbox.World;

namespace Performix.Sandbox.Org.Soql;

/// <summary>What a relative date literal stands for: a stretch of days.</summary>
/// <param name="From">First day.</param>
/// <param name="To">First day after.</param>
internal sealed record DayRange(DateOnly From, DateOnly To)
{
    /// <summary>The stretch, or none where the word is no date literal.</summary>
    public static DayRange? Read(string word, DateOnly today)
    {
        var parts = word.ToUpperInvariant().Split(':');
        var quarter = Quarter.Containing(today);
        return parts switch
        {
            ["TODAY"] => Days(today, 0, 1),
            ["YESTERDAY"] => Days(today, -1, 0),
            ["TOMORROW"] => Days(today, 1, 2),
            ["LAST_N_DAYS", var n] => Days(today, -Count(n), 1),
            ["NEXT_N_DAYS", var n] => Days(today, 1, Count(n) + 1),
            ["THIS_QUARTER"] => new(quarter.Start, quarter.End),
            ["LAST_QUARTER"] => new(quarter.Plus(-1).Start, quarter.Start),
            ["LAST_N_QUARTERS", var n] => new(quarter.Plus(-Count(n)).Start, quarter.Start),
            ["THIS_YEAR"] => Year(today.Year),
            ["LAST_YEAR"] => Year(today.Year - 1),
            _ => null,
        };
    }

    private static DayRange Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));

    private static DayRange Days(DateOnly today, int from, int to) =>
        new(today.AddDays(from), today.AddDays(to));

    private static int Count(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
