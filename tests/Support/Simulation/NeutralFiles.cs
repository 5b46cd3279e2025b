using System.Globalization;

namespace Performix.Tests.Support.Simulation;

/// <summary>Writes a simulated org as the neutral files that <c>diagnose --from</c> reads.</summary>
public static class NeutralFiles
{
    private const int FirstYear = 2022;

    public static void Write(SimulatedOrg org, string folder)
    {
        Directory.CreateDirectory(folder);
        var seen = org.Rows.Select(row => row.Rep).Distinct().Order();
        Save(folder, "reps.csv", "rep_id,first_quarter_index,tenure_quarters_at_first",
            seen.Select(rep => Line(Rep(rep), org.Reps[rep].First, org.Reps[rep].Tenure)));
        Save(folder, "patches.csv", "patch_id,potential,account_mix",
            org.Patches.Select((patch, at) => Line(Patch(at), patch.Potential, patch.AccountMix)));
        Save(folder, "assignments.csv", "rep_id,patch_id,quarter,active_frac",
            org.Rows.Select(
                row => Line(Rep(row.Rep), Patch(row.Patch), Quarter(row.Quarter), row.SeatFraction)));
        Save(folder, "performance.csv", "rep_id,quarter,quota,bookings,deals_won",
            org.Rows.Select(
                row => Line(Rep(row.Rep), Quarter(row.Quarter), row.Quota, row.Bookings, row.Deals)));
        Save(folder, "activity.csv", "rep_id,quarter,calls,demos",
            org.Rows.Select(row => Line(Rep(row.Rep), Quarter(row.Quarter), row.Calls, row.Demos)));
        Save(folder, "leads.csv", "patch_id,quarter,lead_quality", org.Patches.SelectMany((patch, at) =>
            patch.LeadQuality.Select((quality, quarter) => Line(Patch(at), Quarter(quarter), quality))));
    }

    public static string Rep(int rep) => string.Create(CultureInfo.InvariantCulture, $"R{rep:0000}");

    public static string Patch(int patch) => string.Create(CultureInfo.InvariantCulture, $"P{patch:0000}");

    private static string Quarter(int quarter) =>
        string.Create(CultureInfo.InvariantCulture, $"{FirstYear + (quarter / 4)}-Q{(quarter % 4) + 1}");

    private static void Save(string folder, string name, string header, IEnumerable<string> lines) =>
        File.WriteAllLines(Path.Combine(folder, name), lines.Prepend(header));

    private static string Line(params object[] cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(object cell) => cell is double number
        ? number.ToString("0.####", CultureInfo.InvariantCulture)
        : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
}
