using Performix.Bot.Commands;

namespace Performix.Bot.Tests.Commands;

public sealed class DiagnoseExitTests
{
    [Theory]
    [InlineData("diagnose")]
    [InlineData("diagnose", "--from", "x", "--salesforce")]
    [InlineData("diagnose", "--salesforce", "--as-of", "2025-09-30")]
    [InlineData("diagnose", "--from", "x", "--as-of", "yesterday")]
    [InlineData("diagnose", "--from", "x", "--swap", "R1")]
    [InlineData("diagnose", "--from", "x", "--seed", "many")]
    [InlineData("diagnose", "--form", "x")]
    [InlineData("diagnos")]
    public async Task Words_that_are_off_are_64(params string[] args)
    {
        var shell = await Shell.RunAsync(args);

        Assert.Equal((ExitCode.Usage, ""), (shell.Code, shell.Output));
        Assert.NotEqual("", shell.Error);
    }

    [Fact]
    public async Task An_unknown_cohort_is_64_and_names_the_known_ones()
    {
        using var folder = Folder.Small();

        var shell = await Shell.RunAsync("diagnose", "--from", folder.Name, "--cohort", "CSM");

        Assert.Equal(ExitCode.Usage, shell.Code);
        Assert.Contains("'AE', 'SDR'", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_swap_of_somebody_unknown_is_64_and_says_who()
    {
        var shell = await Shell.RunAsync("diagnose", "--from", Folder.AdventureWorks, "--swap", "R9,1");

        Assert.Equal(ExitCode.Usage, shell.Code);
        Assert.Contains("no rep has the id R9", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from")]
    [InlineData("--mapping")]
    [InlineData("--plan")]
    public async Task What_is_not_there_is_66(string option)
    {
        string[] input = option == "--from" ? [] : ["--from", Folder.AdventureWorks];

        var shell = await Shell.RunAsync(["diagnose", .. input, option, "nowhere"]);

        Assert.Equal(ExitCode.InputMissing, shell.Code);
        Assert.Contains("nowhere", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--mapping", "amont: Amount", "bad.yaml:1 amont")]
    [InlineData("--plan", "ramp:\n  - effectiveFrom: soon\n    months: [0.5]", "bad.yaml:2")]
    public async Task A_faulty_mapping_or_plan_is_65_with_file_and_line(string option, string yaml, string place)
    {
        using var folder = Folder.Small().With("bad.yaml", yaml.Split('\n'));

        var shell = await Shell.RunAsync("diagnose", "--from", folder.Name, option, folder.PathOf("bad.yaml"));

        Assert.Equal(ExitCode.InputUnusable, shell.Code);
        Assert.Contains(place, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_column_is_65_with_file_and_column()
    {
        using var folder = Folder.Small().With("performance.csv", "rep_id,quarter,quota", "R1,2025-Q1,100");

        var shell = await Shell.RunAsync("diagnose", "--from", folder.Name);

        Assert.Equal((ExitCode.InputUnusable, ""), (shell.Code, shell.Output));
        Assert.Matches("performance.csv(:1)? bookings: ", shell.Error);
    }

    [Fact]
    public async Task An_org_that_is_not_configured_is_69_and_names_every_fault()
    {
        var shell = await Shell.RunAsync(["diagnose", "--salesforce"], new Dictionary<string, string?>
        {
            ["Salesforce:ClientId"] = "id",
            ["Salesforce:Quarters"] = "1",
        });

        Assert.Equal((ExitCode.OrgUnavailable, ""), (shell.Code, shell.Output));
        Assert.Contains("No verdict is given", shell.Error, StringComparison.Ordinal);
        Assert.Contains("Salesforce:LoginUrl", shell.Error, StringComparison.Ordinal);
        Assert.Contains("Salesforce:ClientSecret", shell.Error, StringComparison.Ordinal);
        Assert.Contains("Quarters", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_insufficient_verdict_is_done_all_the_same()
    {
        using var folder = Folder.Small();

        var shell = await Shell.RunAsync("diagnose", "--from", folder.Name);

        Assert.Equal(ExitCode.Done, shell.Code);
        Assert.Contains("INSUFFICIENT EVIDENCE", shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_no_fault()
    {
        var shell = await Shell.RunAsync("diagnose", "--help");

        Assert.Equal(ExitCode.Done, shell.Code);
        Assert.Contains("--salesforce", shell.Output, StringComparison.Ordinal);
    }
}
