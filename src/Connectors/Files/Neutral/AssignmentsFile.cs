using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Connectors.Files.Neutral;

/// <summary>assignments.csv: who held which patch, by quarter or from a date to a date.</summary>
internal sealed class AssignmentsFile(Known known)
{
    public static readonly FileShape Shape = new("assignments.csv", "rep_id", "patch_id")
    {
        OneOf = [["quarter", "from"]],
    };

    private readonly Stretches held = new("this patch");

    public IReadOnlyList<Assignment> Read(Intake intake) => intake.Read(Shape, ToAssignment);

    private Assignment ToAssignment(CsvRow row)
    {
        var rep = known.Rep(row);
        row.Required("patch_id");
        var patch = known.Patch(row) ?? "";
        var (from, to) = Stretch(row);
        var assignment = new Assignment(rep, patch, from, to)
        {
            ActiveShare = row.NumberWithin("active_frac", 0, 1) is { } part ? new Share(part) : null,
        };
        held.Check(row, row.Text("quarter").Length > 0 ? "quarter" : "from", (from, to), rep, patch);
        return assignment;
    }

    private (DateOnly From, DateOnly? To) Stretch(CsvRow row)
    {
        if (row.Text("quarter").Length > 0 || !row.Has("from"))
        {
            var quarter = known.Quarter(row);
            return (quarter.Start, quarter.End);
        }

        var (from, to) = (row.RequiredDate("from"), row.EndDate("to"));
        row.Check(!row.IsSound || to is null || to > from, "to", "the end is not after the start");
        return (from, to);
    }
}
