namespace Performix.Connectors.Tests.Files;

public sealed class RejectionTests
{
    private const string Performance = "rep_id,quarter,quota,bookings,deals_won";
    private const string Quotas = "rep_id,period_start,period_end,quota";
    private const string Opportunities = "opp_id,rep_id,amount,status,created,closed,patch_id";
    private const string Assignments = "rep_id,patch_id,quarter,active_frac";
    private const string Dated = "rep_id,patch_id,from,to";
    private const string Tenure = "rep_id,first_quarter_index,tenure_quarters_at_first";
    private const string Activity = "rep_id,quarter,calls,logged_share";

    [Theory]
    [InlineData("performance.csv", Performance, "R1,2025-Q1,abc,1,1", "quota", "'abc' is not a number")]
    [InlineData("performance.csv", Performance, "R1,2025-Q1,\"1,000\",1,1", "quota", "thousands separators")]
    [InlineData("performance.csv", Performance, "R1,2025-Q1,\"1,5\",1,1", "quota", "decimal comma")]
    [InlineData("performance.csv", Performance, "R1,2025-Q1,NaN,1,1", "quota", "not a finite number")]
    [InlineData("performance.csv", Performance, "R1,2025-Q1,1,-Infinity,1", "bookings", "not a finite number")]
    [InlineData("performance.csv", Performance, "R1,2025-Q1,-1,1,1", "quota", "negative")]
    [InlineData("performance.csv", Performance, "R1,2025-Q1,,1,1", "quota", "empty")]
    [InlineData("performance.csv", Performance, "R1,2025-Q1,1,,1", "bookings", "empty")]
    [InlineData("performance.csv", Performance, "R1,2025-Q1,1,1,1.5", "deals_won", "whole number")]
    [InlineData("performance.csv", Performance, "R1,2025-Q1,1,1,-1", "deals_won", "whole number")]
    [InlineData("performance.csv", Performance, "R1,2025-Q5,1,1,1", "quarter", "'2025-Q5' is not a quarter")]
    [InlineData("performance.csv", Performance, "R1,9999-Q4,1,1,1", "quarter", "not a quarter")]
    [InlineData("performance.csv", Performance, "R9,2025-Q1,1,1,1", "rep_id", "rep 'R9'")]
    [InlineData("performance.csv", Performance, ",2025-Q1,1,1,1", "rep_id", "empty")]
    [InlineData("performance.csv", Performance, "R1,2025-Q1,1,1", "", "4 cells, the header 5")]
    [InlineData("performance.csv", Performance, "R1,2025-Q1,1,000,1,1", "", "a comma inside a cell needs quotes")]
    [InlineData("performance.csv", Performance, "\"R1\"x,2025-Q1,1,1,1", "", "text after a closing quote")]
    [InlineData("quotas.csv", Quotas, "R1,2025-04-01,2025-04-01,1", "period_end", "not after the start")]
    [InlineData("quotas.csv", Quotas, "R1,01.04.2025,2025-07-01,1", "period_start", "not a date")]
    [InlineData("quotas.csv", Quotas, "R1,2025-02-30,2025-07-01,1", "period_start", "not a date")]
    [InlineData("quotas.csv", Quotas, "R1,0025-04-01,2025-07-01,1", "period_start", "not a date of our time")]
    [InlineData("opportunities.csv", Opportunities, "O1,R1,1,lose,2025-01-01,2025-02-01,", "status", "won, lost")]
    [InlineData("opportunities.csv", Opportunities, "O1,R1,1,won,2025-01-01,,", "closed", "no date of closing")]
    [InlineData("opportunities.csv", Opportunities, "O1,R1,1,won,,2025-02-01,", "created", "empty")]
    [InlineData("opportunities.csv", Opportunities, "O1,R1,1,won,2025-01-01,2025-02-01,P9", "patch_id", "patch 'P9'")]
    [InlineData("assignments.csv", Assignments, "R1,P9,2025-Q1,1", "patch_id", "patch 'P9'")]
    [InlineData("assignments.csv", Assignments, "R1,,2025-Q1,1", "patch_id", "empty")]
    [InlineData("assignments.csv", Assignments, "R1,P1,2025-Q1,1.2", "active_frac", "not within 0 to 1")]
    [InlineData("assignments.csv", Dated, "R1,P1,2025-04-01,2025-03-01", "to", "not after the start")]
    [InlineData("activity.csv", Activity, "R1,2025-Q1,-3,0.5", "calls", "negative")]
    [InlineData("activity.csv", Activity, "R1,2025-Q1,3,50", "logged_share", "not within 0 to 1")]
    [InlineData("leads.csv", "patch_id,quarter,leads,converted", "P1,2025-Q1,3,4", "converted", "more leads")]
    [InlineData("leads.csv", "patch_id,quarter,leads,converted", ",2025-Q1,3,2", "patch_id", "empty")]
    [InlineData("payouts.csv", "rep_id,quarter,variable_pay", "R1,2025-Q1,x", "variable_pay", "not a number")]
    [InlineData("patches.csv", "patch_id,potential", "P2,0", "potential", "above 0")]
    [InlineData("patches.csv", "patch_id,account_mix", "P2,1.1", "account_mix", "not within 0 to 1")]
    [InlineData("reps.csv", "rep_id,start_date,end_date", "R3,2025-02-01,2025-01-01", "end_date", "before the start")]
    [InlineData("reps.csv", Tenure, "R3,1,", "tenure_quarters_at_first", "empty")]
    public void A_bad_row_is_rejected_with_file_line_field_and_reason(
        string file, string header, string row, string field, string reason)
    {
        using var folder = WithRow(file, header, row);

        var rejected = Assert.Single(folder.Read().Rejected);

        Assert.Equal((file, field), (rejected.File, rejected.Field));
        Assert.Equal(File.ReadAllLines(Path.Combine(folder.Path, file)).Length, rejected.Line);
        Assert.Contains(reason, rejected.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reps.csv", "rep_id", "R3", "rep_id")]
    [InlineData("patches.csv", "patch_id", "P2", "patch_id")]
    [InlineData("performance.csv", Performance, "R1,2025-Q1,1,1,1", "quarter")]
    [InlineData("quotas.csv", Quotas, "R1,2025-01-01,2025-04-01,1", "period_start")]
    [InlineData("opportunities.csv", Opportunities, "O1,R1,1,open,2025-01-01,,", "opp_id")]
    [InlineData("assignments.csv", Assignments, "R1,P1,2025-Q1,1", "quarter")]
    [InlineData("assignments.csv", Dated, "R1,P1,2025-01-01,", "from")]
    [InlineData("activity.csv", Activity, "R1,2025-Q1,3,0.5", "quarter")]
    [InlineData("leads.csv", "patch_id,quarter,leads", "P1,2025-Q1,3", "patch_id")]
    [InlineData("payouts.csv", "rep_id,quarter,variable_pay", "R1,2025-Q1,5", "quarter")]
    public void Of_two_rows_with_one_key_the_second_is_rejected_and_names_the_first(
        string file, string header, string row, string field)
    {
        using var folder = WithRow(file, header, row);
        File.AppendAllText(Path.Combine(folder.Path, file), row + "\n");

        var rejected = Assert.Single(folder.Read().Rejected);

        var last = File.ReadAllLines(Path.Combine(folder.Path, file)).Length;
        Assert.Equal((file, field, last), (rejected.File, rejected.Field, rejected.Line));
        Assert.EndsWith($"first on line {last - 1}", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotas_that_overlap_are_two_for_the_same_days()
    {
        using var folder = WithRow("quotas.csv", Quotas, "R1,2025-01-01,2025-04-01,100\nR1,2025-03-31,2025-07-01,100");

        var rejected = Assert.Single(folder.Read().Rejected);

        Assert.Equal(("period_start", 3), (rejected.Field, rejected.Line));
    }

    [Fact]
    public void All_faults_of_a_row_are_told_in_one_rejection()
    {
        using var folder = WithRow("performance.csv", Performance, "R1,2025-Q1,abc,x,1");

        var rejected = Assert.Single(folder.Read().Rejected);

        Assert.Equal("'abc' is not a number; bookings: 'x' is not a number", rejected.Reason);
    }

    [Fact]
    public void A_rejected_row_does_not_take_its_key()
    {
        using var folder = WithRow("performance.csv", Performance, "R1,2025-Q1,abc,1,1\nR1,2025-Q1,7,1,1");

        var facts = folder.Read();

        Assert.Equal(3, Assert.Single(facts.Rejected).Line);
        Assert.Equal([7m, 1m], facts.Quotas.Select(quota => quota.Amount.Amount));
    }

    [Fact]
    public void Rows_and_rejections_are_counted_by_file()
    {
        using var folder = TempFolder.Neutral()
            .With("payouts.csv", "rep_id,quarter,variable_pay", "R1,2025-Q1,5", "R9,2025-Q1,5");

        var sources = folder.Read().Sources;

        Assert.Equal(
            [("payouts.csv", 2, 1), ("performance.csv", 4, 0), ("reps.csv", 3, 0)],
            sources.Select(source => (source.Source, source.Rows, source.Rejected)));
    }

    [Fact]
    public void Text_from_a_cell_is_shown_shortened()
    {
        using var folder = WithRow("performance.csv", Performance, $"R1,2025-Q1,{new string('z', 500)},1,1");

        Assert.Equal($"'{new string('z', 40)}…' is not a number", Assert.Single(folder.Read().Rejected).Reason);
    }

    /// <summary>A sound folder in which one file ends with these rows.</summary>
    private static TempFolder WithRow(string file, string header, string row)
    {
        var folder = TempFolder.Neutral().With("patches.csv", "patch_id", "P1");
        folder = file == "quotas.csv"
            ? folder.With("performance.csv", "rep_id,quarter,bookings", "R1,2025-Q1,1")
            : folder;
        var commas = new string(',', header.Count(letter => letter == ','));
        return file switch
        {
            "reps.csv" => folder.With(file, header, "M1" + commas, "R1" + commas, "R2" + commas, row),
            "patches.csv" => folder.With(file, header, "P1" + commas, row),
            "performance.csv" => folder.With(file, header, "R2,2025-Q1,1,1,1", row),
            _ => folder.With(file, header, row),
        };
    }
}
