using System.Text.Json;

namespace Performix.Bot.Tests.Commands;

public sealed class RejectedRowTests
{
    [Theory]
    [InlineData("R1,2025-Q1,much,90", "quota")]
    [InlineData("R9,2025-Q1,100,90", "rep_id")]
    [InlineData("R1,2025-Q9,100,90", "quarter")]
    public async Task A_bad_row_is_named_with_file_line_field_and_reason(string row, string field)
    {
        using var folder = Folder.Small().With(
            "performance.csv", "rep_id,quarter,quota,bookings", "R1,2025-Q2,100,110", row);

        var rejected = (await Rejected(folder)).Single();

        Assert.Equal("performance.csv", rejected.GetProperty("file").GetString());
        Assert.Equal(3, rejected.GetProperty("line").GetInt32());
        Assert.Equal(field, rejected.GetProperty("field").GetString());
        Assert.NotEqual("", rejected.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Two_quotas_for_one_rep_quarter_are_not_added_up()
    {
        using var folder = Folder.Small().With(
            "performance.csv", "rep_id,quarter,quota,bookings", "R1,2025-Q2,100,110", "R1,2025-Q2,100,90");

        Assert.NotEmpty(await Rejected(folder));
    }

    [Fact]
    public async Task The_page_shows_the_first_rejected_rows_and_says_how_many_more_there_are()
    {
        var bad = Enumerable.Range(0, 30).Select(_ => "R9,2025-Q1,100,90");
        using var folder = Folder.Small().With(
            "performance.csv", ["rep_id,quarter,quota,bookings", "R1,2025-Q2,100,110", .. bad]);

        var page = (await Shell.RunAsync("diagnose", "--from", folder.Name)).Output;

        Assert.Contains("Rejected rows: 30", page, StringComparison.Ordinal);
        Assert.Contains("and 15 more: --explain and --json have them all", page, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<JsonElement>> Rejected(Folder folder)
    {
        var diagnosis = await Shell.DiagnoseAsync(folder.Name);
        return [.. diagnosis.GetProperty("input").GetProperty("rejected").EnumerateArray()];
    }
}
