using Performix.Analysis.Facts;

namespace Performix.Connectors.Files.Neutral;

/// <summary>leads.csv: the leads that went to a patch, or to a rep, in a quarter.</summary>
internal sealed class LeadsFile(Known known)
{
    public static readonly FileShape Shape = new("leads.csv", "quarter") { OneOf = [["patch_id", "rep_id"]] };

    private readonly Seen seen = new();

    public IReadOnlyList<LeadFlow> Read(Intake intake) => intake.Read(Shape, ToFlow);

    private LeadFlow ToFlow(CsvRow row)
    {
        var patch = known.Patch(row);
        var rep = row.TextOrNull("rep_id") is null ? null : known.Rep(row);
        var column = row.Has("patch_id") && (patch is not null || rep is null) ? "patch_id" : "rep_id";
        row.Check(patch is not null || rep is not null, column, "the cell is empty");
        var quarter = known.Quarter(row);
        var flow = new LeadFlow(quarter.Start, quarter.End)
        {
            PatchId = patch,
            RepId = rep,
            Quality = (double?)row.Number("lead_quality"),
            Leads = row.Count("leads"),
            Converted = row.Count("converted"),
        };
        row.Check(!(flow.Converted > flow.Leads), "converted", "more leads were converted than there were");
        seen.Check(row, column, $"the quarter {quarter.Label} of '{patch ?? rep}'", patch, rep, quarter.Label);
        return flow;
    }
}
