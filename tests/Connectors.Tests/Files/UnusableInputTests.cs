using Performix.Connectors.Files;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Tests.Files;

public sealed class UnusableInputTests
{
    [Theory]
    [InlineData("reps.csv", "name", "rep_id")]
    [InlineData("performance.csv", "rep_id,quarter,quota", "bookings")]
    [InlineData("quotas.csv", "rep_id,period_start,quota", "period_end")]
    [InlineData("opportunities.csv", "opp_id,rep_id,created", "status")]
    [InlineData("activity.csv", "rep_id,calls", "quarter")]
    [InlineData("assignments.csv", "rep_id,patch_id", "quarter")]
    [InlineData("leads.csv", "quarter,leads", "patch_id")]
    [InlineData("reps.csv", "rep_id,first_quarter_index", "tenure_quarters_at_first")]
    public void A_missing_column_is_named_with_its_file(string file, string header, string column)
    {
        using var folder = TempFolder.Neutral().With(file, header, "a,b,c");

        var fault = Assert.Single(folder.Faults(), found => found.Field == column);

        Assert.Equal((file, 1), (fault.File, fault.Line));
    }

    [Fact]
    public void A_misspelt_column_is_guessed()
    {
        using var folder = TempFolder.Neutral().With("performance.csv", "rep id,quarter,booking", "R1,2025-Q1,1");

        Assert.Equal(
            ["rep id", "booking"],
            folder.Faults().Select(fault => fault.Reason.Split('\'')[1]));
    }

    [Fact]
    public void Every_fault_of_every_file_is_told_at_once_with_the_bad_rows()
    {
        using var folder = TempFolder.Neutral()
            .With("activity.csv", "rep_id,calls", "R1,3")
            .WithText("payouts.csv", "")
            .With("leads.csv", "patch_id,quarter,leads", "P1,2025-Q9,3");

        Assert.Equal(
            [("activity.csv", 1, "quarter"), ("leads.csv", 2, "quarter"), ("payouts.csv", 1, "rep_id")],
            folder.Faults().Select(fault => (fault.File, fault.Line, fault.Field)));
    }

    [Theory]
    [InlineData("reps.csv")]
    [InlineData("performance.csv")]
    public void A_required_file_without_a_header_is_unusable(string file)
    {
        using var folder = TempFolder.Neutral().WithText(file, "\n");

        var fault = Assert.Single(folder.Faults(), found => found.File == file);

        Assert.Contains("empty", fault.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reps.csv", "rep_id")]
    [InlineData("performance.csv", "rep_id,quarter,quota,bookings")]
    public void A_required_file_without_rows_is_unusable(string file, string header)
    {
        using var folder = TempFolder.Neutral().With(file, header);

        Assert.Equal("the file has a header and no rows", Assert.Single(folder.Faults(), f => f.File == file).Reason);
    }

    [Fact]
    public void Two_sources_of_quotas_are_a_conflict()
    {
        using var folder = TempFolder.Neutral()
            .With("quotas.csv", "rep_id,period_start,period_end,quota", "R1,2025-01-01,2025-04-01,100");

        var fault = Assert.Single(folder.Faults());

        Assert.Equal(("performance.csv", "quota"), (fault.File, fault.Field));
    }

    [Fact]
    public void A_column_that_is_there_twice_is_unusable()
    {
        using var folder = TempFolder.Neutral().With("reps.csv", "rep_id,name,Name", "R1,a,b");

        Assert.Equal(("reps.csv", "Name"), folder.Faults().Select(fault => (fault.File, fault.Field)).First());
    }

    [Fact]
    public void Without_any_date_there_is_no_as_of()
    {
        using var folder = TempFolder.Neutral().With("performance.csv", "rep_id,quarter,bookings", "R1,2025,1");

        Assert.Contains(folder.Faults(), fault => fault.Reason.Contains("no usable row", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_missing()
    {
        var missing = Assert.Throws<InputMissingException>(
            () => FolderReader.Read("/nowhere/at/all", FieldMapping.Default));

        Assert.Equal("/nowhere/at/all", Assert.Single(missing.Faults).File);
    }

    [Theory]
    [InlineData("reps.csv")]
    [InlineData("performance.csv")]
    public void A_required_file_that_is_not_there_is_missing(string file)
    {
        using var folder = TempFolder.Neutral().Without(file);

        var missing = Assert.Throws<InputMissingException>(() => folder.Read());

        Assert.Equal(file, Assert.Single(missing.Faults).File);
    }

    [Fact]
    public void A_missing_file_beside_a_broken_one_is_told_with_it()
    {
        using var folder = TempFolder.Neutral().Without("reps.csv").WithText("activity.csv", "");

        Assert.Equal(["activity.csv", "reps.csv"], folder.Faults().Select(fault => fault.File).Distinct());
    }
}
