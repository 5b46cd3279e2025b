using Performix.Analysis.Facts;

namespace Performix.Connectors.Files.Neutral;

/// <summary>patches.csv: what there is to hold.</summary>
internal static class PatchesFile
{
    public static readonly FileShape Shape = new("patches.csv", "patch_id");

    public static IReadOnlyList<Patch> Read(Intake intake)
    {
        var seen = new Seen();
        return intake.Read(Shape, row => ToPatch(row, seen));
    }

    private static Patch ToPatch(CsvRow row, Seen seen)
    {
        var id = row.Required("patch_id");
        var patch = new Patch(id)
        {
            Name = row.Text("name"),
            Segment = row.Text("segment"),
            Region = row.Text("region"),
            Potential = row.Amount("potential"),
            Accounts = row.Count("accounts"),
            AccountMix = row.NumberWithin("account_mix", 0, 1),
        };
        row.Check(patch.Potential is null or > 0, "potential", "it must be above 0, or empty where it is not known");
        seen.Check(row, "patch_id", $"the patch '{id}'", id);
        return patch;
    }
}
