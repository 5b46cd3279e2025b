using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Tests.Support;

/// <summary>One canonical value a type; a test says with <c>with</c> only what it is about.</summary>
public static class Some
{
    public static FiscalQuarter Quarter => new(2025, 3);

    public static Period Period => PeriodAt(0);

    public static Rep Rep => new("R1") { Name = "Ada", Role = "AE", ManagerId = "M1" };

    public static Money BigDeal => new(50_000m);

    public static Quota Quota => new("R1", Period.Start, Period.End, new Money(100_000m)) { ForTimeInSeat = true };

    public static BookedTotal BookedTotal => new("R1", Period.Start, Period.End, new Money(80_000m));

    public static Opportunity Won => new("O1", "R1", Outcome.Won, Period.Start)
    {
        Closed = Period.Start.AddDays(30),
        Amount = BigDeal,
    };

    /// <summary>Facts that cover everything up to the end of <see cref="Period"/>.</summary>
    public static SalesFacts Facts => new()
    {
        AsOf = new DateTimeOffset(2025, 9, 30, 0, 0, 0, TimeSpan.Zero),
        CoveredTo = Period.End,
        Reps = [Rep],
    };

    /// <summary>The fiscal quarter a number of quarters after 2025-Q3, or before it.</summary>
    public static Period PeriodAt(int quarters) => FiscalCalendar.Calendar.PeriodOf(Quarter.Plus(quarters));

    /// <summary>A quota and a total in each of the last periods for one rep, newest last.</summary>
    public static SalesFacts WithAttainments(this SalesFacts facts, string repId, params double[] attainments)
    {
        var periods = attainments.Select((a, at) => (a, Period: PeriodAt(at - attainments.Length + 1))).ToArray();
        return facts with
        {
            Quotas = [.. facts.Quotas, .. periods.Select(p =>
                Quota with { RepId = repId, From = p.Period.Start, To = p.Period.End })],
            BookedTotals = [.. facts.BookedTotals, .. periods.Select(p =>
                new BookedTotal(repId, p.Period.Start, p.Period.End, new Money(100_000m * (decimal)p.a)))],
        };
    }
}
