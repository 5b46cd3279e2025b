using System.Text.Json;
using Performix.Bot.Features.Status;
using Performix.Bot.Slack.Socket;
using Performix.Connectors.Storage;
using Performix.Sandbox.Org;
using SlackNet.Blocks;

namespace Performix.Bot.Tests.Worker;

/// <summary>Whatever happens to a reading, the snapshot before it stays, and the status says why and how old it is.
/// </summary>
public sealed class FailedRunTests(RunBed bed) : IClassFixture<RunBed>, IDisposable
{
    private static readonly DateTimeOffset NextDay = RunBed.First.AddDays(1);

    public void Dispose()
    {
        bed.Org.Faults.Clear();
        bed.Org.Visibility.ShowAll();
    }

    [Theory]
    [InlineData(FaultKind.Unavailable, "query", "HTTP 503")]
    [InlineData(FaultKind.ServerError, "query", "UNKNOWN_EXCEPTION")]
    [InlineData(FaultKind.Cut, "query", "the connection broke")]
    [InlineData(FaultKind.SessionExpired, "query", "INVALID_SESSION_ID")]
    [InlineData(FaultKind.DailyLimit, "query", "TotalRequests")]
    [InlineData(FaultKind.ConcurrentLimit, "query", "ConcurrentPerOrgLongTxn")]
    [InlineData(FaultKind.LocatorExpired, "query", "INVALID_QUERY_LOCATOR")]
    [InlineData(FaultKind.Unavailable, "bulkResults", "HTTP 503")]
    [InlineData(FaultKind.Cut, "bulkResults", "the connection broke")]
    [InlineData(FaultKind.BulkFailed, "bulkStatus", "Failed: QUERY_TIMEOUT")]
    [InlineData(FaultKind.BulkAborted, "bulkStatus", "Aborted")]
    [InlineData(FaultKind.BulkStuck, "bulkStatus", "still InProgress")]
    [InlineData(FaultKind.BulkShort, "bulkResults", "rows of Opportunity")]
    public async Task The_snapshot_before_stays_and_the_status_says_why(FaultKind kind, string operation, string why)
    {
        bed.Org.Faults.Set(
            new FaultRule(kind) { Operation = operation, ObjectName = "Opportunity", Times = int.MaxValue });

        var (before, after, status) = await RunAsync(operation);

        Assert.Equal(before, after);
        Assert.Contains("*Figures as of <!date^1763208000^", status, StringComparison.Ordinal);
        Assert.Contains("*The last read of Salesforce failed*, <!date^1763294400^", status, StringComparison.Ordinal);
        Assert.Contains(why, status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_never_ends_leaves_the_snapshot_before_too()
    {
        bed.Org.Faults.Set(new FaultRule(FaultKind.QueryTimeout)
        {
            Operation = "query",
            ObjectName = "Task",
            Times = int.MaxValue,
        });

        var (before, after, status) = await RunAsync("query");

        Assert.Equal(before, after);
        Assert.Contains("QUERY_TIMEOUT", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_sharing_hides_leave_it_too_and_the_status_names_the_permission()
    {
        bed.Org.Visibility.HideRows("Opportunity", 0.1);

        var (before, after, status) = await RunAsync("query");

        Assert.Equal(before, after);
        Assert.Contains("are in sight of the run-as user", status, StringComparison.Ordinal);
        Assert.Contains("grant View All Records on Opportunity", status, StringComparison.Ordinal);
    }

    private async Task<(string Before, string After, string Status)> RunAsync(string operation)
    {
        // An increment has no bulk job: those are of readings from nothing.
        var latest = operation == "query"
            ? await bed.RunAsync(NextDay)
            : await bed.RunAsync(NextDay, ("Salesforce:BulkAbove", "0"), ("Salesforce:FactStore", ""));
        var run = await latest.LastRunAsync(CancellationToken.None);
        Assert.Equal(RunOutcome.Failed, run?.Outcome);
        var diagnosis = (await latest.ReadAsync(CancellationToken.None))?.Diagnosis;
        var answer = StatusView.Render(
            diagnosis, run, new SlackHealth(2, 2, null, null, null, null, "", 0), run?.StartedAt ?? default);
        var text = string.Join('\n', answer.Blocks.OfType<SectionBlock>().Select(block => block.Text.Text));
        return (bed.Before, JsonSerializer.Serialize(await latest.ReadAsync(CancellationToken.None)), text);
    }
}
