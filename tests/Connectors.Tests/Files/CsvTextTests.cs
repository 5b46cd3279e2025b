using System.Text;

namespace Performix.Connectors.Tests.Files;

public sealed class CsvTextTests
{
    private static readonly string[] Reps =
        ["rep_id,name,note", "R1,\"Ada\nof\nTurin\",x", "", "R1,again,y", "R2,Bo,z"];

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_line_number_is_that_of_the_line_the_record_starts_on(string lineBreak)
    {
        var text = string.Join(lineBreak, Reps.Select(line => line.Replace("\n", lineBreak, StringComparison.Ordinal)));
        using var folder = TempFolder.Neutral().WithText("reps.csv", text);

        var rejected = Assert.Single(folder.Read().Rejected, row => row.File == "reps.csv");

        Assert.Equal(6, rejected.Line);
        Assert.Equal("the rep 'R1' is there twice: first on line 2", rejected.Reason);
    }

    [Fact]
    public void A_byte_order_mark_is_not_a_part_of_the_first_column()
    {
        using var folder = TempFolder.Neutral();
        var path = Path.Combine(folder.Path, "performance.csv");
        var before = folder.Read();
        folder.WithBytes("performance.csv", [.. Encoding.UTF8.Preamble, .. File.ReadAllBytes(path)]);

        Assert.Equal(before.BookedTotals, folder.Read().BookedTotals);
    }

    [Fact]
    public void Header_names_are_read_without_case_and_spaces_and_other_columns_are_passed_over()
    {
        using var folder = TempFolder.Neutral()
            .With("performance.csv", " Bookings ,colour,REP_ID, Quarter", " 12.50 ,\"red, or so\", R1 , 2025-q3 ");

        var total = Assert.Single(folder.Read().BookedTotals);

        Assert.Equal(("R1", 12.50m, new DateOnly(2025, 7, 1)), (total.RepId, total.Bookings.Amount, total.From));
    }

    [Fact]
    public void Empty_cells_after_the_last_column_are_no_fault()
    {
        using var folder = TempFolder.Neutral().With("payouts.csv", "rep_id,quarter,variable_pay", "R1,2025-Q1,5,,");

        Assert.Empty(folder.Read().Rejected);
    }

    [Fact]
    public void A_quote_inside_an_unquoted_cell_is_text()
    {
        using var folder = TempFolder.Neutral()
            .With("patches.csv", "patch_id,name", "P1,5\" pipes", "P2,\"the \"\"big\"\" ones\"");

        Assert.Equal(["5\" pipes", "the \"big\" ones"], folder.Read().Patches.Select(patch => patch.Name));
    }

    [Fact]
    public void A_quote_that_is_never_closed_makes_the_file_unusable_rather_than_losing_its_rows()
    {
        using var folder = TempFolder.Neutral()
            .With("payouts.csv", "rep_id,quarter,variable_pay", "R1,2025-Q1,5", "\"R2,2025-Q1,5", "R2,2025-Q2,5");

        var fault = Assert.Single(folder.Faults());

        Assert.Equal(("payouts.csv", 3), (fault.File, fault.Line));
        Assert.Contains("never closed", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_parted_by_semicolons_are_told_rather_than_each_column_missed()
    {
        using var folder = TempFolder.Neutral().With("payouts.csv", "rep_id;quarter;variable_pay", "R1;2025-Q1;5");

        Assert.Equal("the columns must be separated by commas", Assert.Single(folder.Faults()).Reason);
    }

    [Fact]
    public void A_quote_that_swallows_very_much_is_told_without_reading_it_all()
    {
        var text = "rep_id,quarter,variable_pay\n\"R1," + new string('x', 40 * 1024 * 1024);
        using var folder = TempFolder.Neutral().WithText("payouts.csv", text);

        Assert.Contains("never closed", Assert.Single(folder.Faults()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_named_with_their_line()
    {
        using var folder = TempFolder.Neutral();
        folder.WithBytes("reps.csv", Encoding.Latin1.GetBytes("rep_id,name\nR1,Ada\nR2,Bjørn\n"));

        var fault = Assert.Single(folder.Faults());

        Assert.Equal(("reps.csv", 3), (fault.File, fault.Line));
        Assert.Contains("UTF-8", fault.Reason, StringComparison.Ordinal);
    }
}
