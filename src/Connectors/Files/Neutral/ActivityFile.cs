using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Connectors.Files.Neutral;

/// <summary>activity.csv: how much a rep did in a quarter.</summary>
internal sealed class ActivityFile(Known known)
{
    public static readonly FileShape Shape = new("activity.csv", "rep_id", "quarter");

    private readonly Seen seen = new();

    public IReadOnlyList<ActivityCount> Read(Intake intake) => intake.Read(Shape, ToCount);

    private ActivityCount ToCount(CsvRow row)
    {
        var rep = known.Rep(row);
        var quarter = known.Quarter(row);
        var count = new ActivityCount(rep, quarter.Start, quarter.End)
        {
            Calls = row.Amount("calls"),
            Demos = row.Amount("demos"),
            Emails = row.Amount("emails"),
            Logged = row.NumberWithin("logged_share", 0, 1) is { } part ? new Share(part) : null,
        };
        seen.Check(row, "quarter", $"the quarter {quarter.Label} of the rep '{rep}'", rep, quarter.Label);
        return count;
    }
}
