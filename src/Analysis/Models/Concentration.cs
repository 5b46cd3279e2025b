namespace Performix.Analysis.Models;

/// <summary>How much of the bookings the few make.</summary>
public static class Concentration
{
    /// <summary>The share of bookings of the top fifth of reps, the count of reps rounded up.</summary>
    /// <param name="bookings">Bookings by rep, in one currency. Range: 0 or more.</param>
    /// <returns>A share from 0 to 1; null where nobody booked anything.</returns>
    public static double? TopFifth(IReadOnlyCollection<double> bookings)
    {
        var total = bookings.Sum();
        var top = (int)Math.Ceiling(bookings.Count / 5.0);
        return total > 0 ? bookings.OrderDescending().Take(top).Sum() / total : null;
    }
}
