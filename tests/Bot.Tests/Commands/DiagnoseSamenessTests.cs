namespace Performix.Bot.Tests.Commands;

public sealed class DiagnoseSamenessTests
{
    [Fact]
    public async Task The_order_of_rows_changes_no_byte()
    {
        using var folder = Folder.Simulated(reps: 10);
        string[] args = ["diagnose", "--from", folder.Name, "--json", "-"];
        var before = await Shell.RunAsync(args);

        folder.Reversed();

        Assert.Equal(before.Output, (await Shell.RunAsync(args)).Output);
    }

    [Fact]
    public async Task The_file_holds_what_standard_output_does_and_another_seed_says_so()
    {
        using var folder = Folder.Small();
        var printed = await Shell.RunAsync("diagnose", "--from", folder.Name, "--json", "-");

        await Shell.RunAsync("diagnose", "--from", folder.Name, "--json", folder.PathOf("out.json"));
        var seeded = await Shell.DiagnoseAsync(folder.Name, "--seed", "7");

        Assert.Equal(printed.Output.TrimEnd(), (await File.ReadAllTextAsync(folder.PathOf("out.json"))).TrimEnd());
        Assert.Equal(7, seeded.GetProperty("seed").GetInt32());
    }

    [Fact]
    public async Task A_cohort_that_was_asked_for_is_alone_in_the_json()
    {
        using var folder = Folder.Small();

        var diagnosis = await Shell.DiagnoseAsync(folder.Name, "--cohort", "ae");

        Assert.Equal("AE", Assert.Single(diagnosis.GetProperty("cohorts").EnumerateArray()).GetProperty("name")
            .GetString());
        Assert.DoesNotContain("SDR: ", diagnosis.GetProperty("refused").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ramp_schedule_of_the_plan_lowers_the_quota_instead_of_leaving_the_rep_out()
    {
        using var folder = Folder.Small()
            .With("reps.csv", "rep_id,start_date", "R1,2025-01-01")
            .With("performance.csv", "rep_id,quarter,quota,bookings", "R1,2025-Q1,100,40", "R1,2025-Q2,100,40")
            .With("plan.yaml", "ramp:", "  - effectiveFrom: 2024-01-01", "    months: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]");

        var ruled = await Shell.DiagnoseAsync(folder.Name);
        var planned = await Shell.DiagnoseAsync(folder.Name, "--plan", folder.PathOf("plan.yaml"));

        Assert.Equal("ramping", Rep(ruled).GetProperty("tail").GetString());
        Assert.Equal(0.8, Rep(planned).GetProperty("attainment").GetDouble(), 9);
    }

    private static System.Text.Json.JsonElement Rep(System.Text.Json.JsonElement diagnosis) =>
        diagnosis.GetProperty("cohorts")[0].GetProperty("reps")[0];
}
