using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Connectors.Files.Neutral;

/// <summary>reps.csv: the people.</summary>
internal static class RepsFile
{
    private const int LongestTenure = 400;

    public static readonly FileShape Shape = new("reps.csv", "rep_id")
    {
        Together = [("first_quarter_index", "tenure_quarters_at_first")],
    };

    /// <summary>A rep whose start may still hang on which quarter is the first in the data.</summary>
    /// <param name="Rep">The rep, with the start date where the row has one.</param>
    /// <param name="QuartersBeforeFirst">How many quarters before the first one in the data the seat began.</param>
    public sealed record Row(Rep Rep, int? QuartersBeforeFirst)
    {
        /// <summary>The rep with a start date.</summary>
        public Rep StartingFrom(FiscalQuarter? first, FiscalCalendar calendar) =>
            Rep.StartDate is null && QuartersBeforeFirst is { } quarters && first is { } quarter
                ? Rep with { StartDate = calendar.PeriodOf(quarter.Plus(-quarters)).Start }
                : Rep;
    }

    public static IReadOnlyList<Row> Read(Intake intake)
    {
        var seen = new Seen();
        return intake.Read(Shape, row => ToRow(row, seen));
    }

    private static Row ToRow(CsvRow row, Seen seen)
    {
        var id = row.Required("rep_id");
        var manager = row.TextOrNull("manager_id");
        var rep = new Rep(id)
        {
            Name = row.Text("name"),
            Team = row.Text("team"),
            Role = row.Text("role"),
            Segment = row.Text("segment"),
            ManagerId = manager == id ? null : manager, // Some sources write the top of the tree so.
            StartDate = row.Date("start_date"),
            EndDate = row.EndDate("end_date"),
            Email = row.Text("email"),
        };
        row.Check(!(rep.EndDate < rep.StartDate), "end_date", "the end lies before the start");
        var quarters = QuartersBeforeFirst(row);
        seen.Check(row, "rep_id", $"the rep '{id}'", id);
        return new Row(rep, quarters);
    }

    private static int? QuartersBeforeFirst(CsvRow row)
    {
        var index = row.Count("first_quarter_index");
        var tenure = row.Count("tenure_quarters_at_first");
        row.Check(tenure is null || index is not null, "first_quarter_index", "the cell is empty");
        row.Check(index is null || tenure is not null, "tenure_quarters_at_first", "the cell is empty");
        row.Check(index is null or <= LongestTenure, "first_quarter_index", "the number is too large");
        row.Check(tenure is null or <= LongestTenure, "tenure_quarters_at_first", "the number is too large");
        return tenure - index;
    }
}
