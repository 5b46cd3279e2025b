using Performix.Sandbox.Org;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>Each fault at each call of a reading by bulk jobs, once and for good: the same facts, or none.</summary>
public sealed class BulkWalkTests
{
    private static readonly (string, string)[] ByJobs =
        [("BulkAbove", "0"), ("BulkPage", "250"), ("Quarters", "4")];

    [Theory]
    [InlineData(FaultKind.Unavailable)]
    [InlineData(FaultKind.Cut)]
    [InlineData(FaultKind.SessionExpired)]
    [InlineData(FaultKind.ConcurrentLimit)]
    public async Task What_passes_changes_nothing_wherever_it_happens(FaultKind kind)
    {
        await using var walk = await StartAsync();

        await walk.CompletesAllAsync(kind, walk.Calls.Where(IsOfJob));
    }

    [Theory]
    [InlineData(FaultKind.Unavailable)]
    [InlineData(FaultKind.Cut)]
    [InlineData(FaultKind.SessionExpired)]
    [InlineData(FaultKind.DailyLimit)]
    [InlineData(FaultKind.ConcurrentLimit)]
    public async Task What_does_not_pass_ends_the_reading_wherever_it_happens(FaultKind kind)
    {
        await using var walk = await StartAsync();

        // A job that cannot be deleted has been read all the same.
        await walk.EndsAsync(kind, walk.Calls.Where(at => IsOfJob(at) && at.Call.Operation != "bulkDelete"));
    }

    [Theory]
    [InlineData(FaultKind.BulkFailed, "bulkStatus", false)]
    [InlineData(FaultKind.BulkAborted, "bulkStatus", false)]
    [InlineData(FaultKind.BulkStuck, "bulkStatus", true)]
    [InlineData(FaultKind.BulkShort, "bulkResults", false)]
    [InlineData(FaultKind.LocatorExpired, "bulkResults", true)]
    [InlineData(FaultKind.BulkDisabled, "bulkCreate", true)]
    [InlineData(FaultKind.BulkUnsupported, "bulkCreate", true)]
    [InlineData(FaultKind.Unavailable, "bulkDelete", true)]
    [InlineData(FaultKind.DailyLimit, "bulkDelete", true)]
    public async Task What_only_jobs_suffer_ends_the_reading_or_changes_nothing(
        FaultKind kind, string operation, bool completes)
    {
        await using var walk = await StartAsync();

        // The first look at a job finds it in progress: only the second can find its end.
        var calls = walk.Calls.Where(at => at.Call.Operation == operation
            && (operation != "bulkStatus" || at.Skip % 2 == 1));

        await (completes ? walk.CompletesAsync(kind, calls) : walk.EndsAsync(kind, calls, once: true));
    }

    [Fact]
    public async Task Answers_that_are_late_change_nothing()
    {
        await using var walk = await StartAsync();

        await walk.CompletesSlowlyAsync();
    }

    private static bool IsOfJob(FaultWalk.Place at) =>
        at.Call.Operation.StartsWith("bulk", StringComparison.Ordinal) || at.Call.Operation == "limits";

    /// <summary>Without what the org counts: no job reads that.</summary>
    private static Task<FaultWalk> StartAsync() =>
        FaultWalk.StartAsync(ByJobs, ["Task", "Event", "Lead", "Period", "Territory2", "Territory2Model"]);
}
