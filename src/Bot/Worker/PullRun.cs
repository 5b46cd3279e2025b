using Performix.Connectors.Files;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.CatchUp;
using Performix.Connectors.Storage;

namespace Performix.Bot.Worker;

/// <summary>One run: read, diagnose, store. A reading that is not complete leaves the last snapshot as it is.
/// </summary>
public sealed class PullRun(
    SalesforcePull pull, PullResults results, LatestSnapshot latest, WorkLeases leases, TimeProvider time)
{
    private const string LeaseName = "pull";

    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(30);

    public async Task ReadAndDiagnoseAsync(Timetable pulls, CancellationToken cancellationToken)
    {
        await leases.AloneAsync(LeaseName, LeaseTime, () => RunAsync(pulls, cancellationToken), cancellationToken);
    }

    /// <summary>Records a run that broke off for a reason that nobody foresaw.</summary>
    public async Task EndBadlyAsync(string fault, Timetable pulls, CancellationToken cancellationToken)
    {
        var record = await latest.LastRunAsync(cancellationToken)
            ?? new RunRecord { StartedAt = time.GetUtcNow(), Outcome = RunOutcome.Running };
        await EndAsync(
            record with { Outcome = RunOutcome.Failed, Fault = $"{fault} See the log of the bot." },
            pulls,
            cancellationToken);
    }

    private async Task RunAsync(Timetable pulls, CancellationToken cancellationToken)
    {
        var record = new RunRecord { StartedAt = time.GetUtcNow(), Outcome = RunOutcome.Running };
        await latest.RecordAsync(record, cancellationToken);
        try
        {
            var recorded = await results.RecordedAsync(cancellationToken);
            var pulled = await pull.CatchUpAsync(recorded, Progress(record, cancellationToken), cancellationToken);
            GiveBack();
            await results.StoreAsync(pulled.Facts, cancellationToken);
            await EndAsync(Complete(record, pulled.Report), pulls, cancellationToken);
        }
        catch (Exception e) when (e is SalesforceRefused or FactStoreUnusable
            or InputMissingException or InputUnusableException)
        {
            var failed = record with { Outcome = RunOutcome.Failed, Fault = e.Message };
            await EndAsync(failed, pulls, cancellationToken);
        }
    }

    /// <summary>The rows are facts now, and some hundred megabytes of them wait for a collection that seldom comes;
    /// until it does, the diagnosis takes new memory beside them. Nobody who asks waits for this one.</summary>
    private static void GiveBack() =>
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false, compacting: false);

    private static RunRecord Complete(RunRecord record, PullReport report) => record with
    {
        Outcome = RunOutcome.Complete,
        IsIncrement = report.IsIncrement,
        Calls = report.Calls,
        ReadWhole = report.ReadWhole,
    };

    private Task EndAsync(RunRecord record, Timetable pulls, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return latest.RecordAsync(record with { EndedAt = now, NextAt = pulls.NextAfter(now) }, cancellationToken);
    }

    private Func<int, int, Task> Progress(RunRecord record, CancellationToken cancellationToken) => (read, all) =>
        latest.RecordAsync(record with { ObjectsRead = read, ObjectsInAll = all }, cancellationToken);
}
