using System.Globalization;

namespace Performix.Bot.Worker;

/// <summary>A time of day, on every day or on one weekday, in one zone.</summary>
/// <param name="Weekday">The weekday; null for every day.</param>
/// <param name="At">The time of day.</param>
/// <param name="Zone">The zone.</param>
public sealed record Timetable(DayOfWeek? Weekday, TimeOnly At, TimeZoneInfo Zone)
{
    /// <summary>Reads <c>daily 05:00</c> or <c>Mon 09:00</c>; the options were validated before.</summary>
    public static Timetable Parse(string text, TimeZoneInfo zone)
    {
        var parts = text.Split(' ', 2);
        var weekday = Enum.GetValues<DayOfWeek>()
            .Where(d => d.ToString().StartsWith(parts[0], StringComparison.Ordinal))
            .Select(d => (DayOfWeek?)d)
            .FirstOrDefault();
        return new Timetable(weekday, TimeOnly.ParseExact(parts[1], "HH:mm", CultureInfo.InvariantCulture), zone);
    }

    /// <summary>The first slot after a moment.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime).AddDays(-1);
        while (true)
        {
            day = day.AddDays(1);
            var slot = Slot(day);
            if (slot > moment && (Weekday is null || day.DayOfWeek == Weekday))
            {
                return slot;
            }
        }
    }

    /// <summary>The last slot at or before a moment.</summary>
    public DateTimeOffset LastUntil(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime).AddDays(1);
        while (true)
        {
            day = day.AddDays(-1);
            var slot = Slot(day);
            if (slot <= moment && (Weekday is null || day.DayOfWeek == Weekday))
            {
                return slot;
            }
        }
    }

    /// <summary>The slot of a day. A time that the clock skips is taken when the clock has skipped it; one that
    /// comes twice is taken the first time.</summary>
    private DateTimeOffset Slot(DateOnly day)
    {
        var local = day.ToDateTime(At);
        while (Zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
