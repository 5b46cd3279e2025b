using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Connectors.Files.Neutral;

/// <summary>performance.csv: bookings, and mostly the quota, by rep and quarter.</summary>
internal sealed class PerformanceFile(Known known, bool withQuota)
{
    public static readonly FileShape Shape = new("performance.csv", "rep_id", "quarter", "bookings");

    private readonly Seen seen = new();

    /// <summary>A rep's quarter.</summary>
    public sealed record Row(BookedTotal Booked, Quota? Quota);

    /// <summary>Whether the file says a quota anywhere.</summary>
    public static bool HasQuota(Intake intake) => intake.Any(Shape, row => row.Text("quota").Length > 0);

    public IReadOnlyList<Row> Read(Intake intake) => intake.Read(Shape, ToRow);

    private Row ToRow(CsvRow row)
    {
        var rep = known.Rep(row);
        var quarter = known.Quarter(row);
        var quota = withQuota ? QuotaOf(row, rep, quarter) : null;
        var booked = new BookedTotal(rep, quarter.Start, quarter.End, new Money(row.RequiredNumber("bookings")))
        {
            Won = row.Count("deals_won"),
            Lost = row.Count("deals_lost"),
        };
        seen.Check(row, "quarter", $"the quarter {quarter.Label} of the rep '{rep}'", rep, quarter.Label);
        return new Row(booked, quota);
    }

    private static Quota QuotaOf(CsvRow row, string rep, Period quarter)
    {
        var amount = row.RequiredNumber("quota");
        row.Check(amount >= 0, "quota", "the quota is negative");
        return new Quota(rep, quarter.Start, quarter.End, new Money(amount)) { ForTimeInSeat = true };
    }
}
