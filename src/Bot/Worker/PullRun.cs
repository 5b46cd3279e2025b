using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Storage;

namespace Performix.Bot.Worker;

/// <summary>One run: read, diagnose, store. A reading that is not complete leaves the last snapshot as it is.
/// </summary>
public sealed class PullRun(
    SalesforcePull pull, LatestSnapshot latest, WorkLeases leases, Plan plan, TimeProvider time)
{
    private const string LeaseName = "pull";

    /// <summary>The seed of every run, so that the same facts give the same words.</summary>
    private const long Seed = 1;

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
            var facts = await pull.ReadAsync(Progress(record, cancellationToken), cancellationToken);
            await StoreAsync(facts, cancellationToken);
            await EndAsync(record with { Outcome = RunOutcome.Complete }, pulls, cancellationToken);
        }
        catch (SalesforceRefused refused)
        {
            var failed = record with { Outcome = RunOutcome.Failed, Fault = refused.Message };
            await EndAsync(failed, pulls, cancellationToken);
        }
    }

    private async Task StoreAsync(SalesFacts facts, CancellationToken cancellationToken)
    {
        var diagnosis = Diagnostician.Diagnose(facts, new DiagnosisRequest(Seed) { Plan = plan }, cancellationToken);
        await latest.SaveAsync(OrgSnapshot.Of(diagnosis, facts, plan), cancellationToken);
    }

    private Task EndAsync(RunRecord record, Timetable pulls, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return latest.RecordAsync(record with { EndedAt = now, NextAt = pulls.NextAfter(now) }, cancellationToken);
    }

    private Func<int, int, Task> Progress(RunRecord record, CancellationToken cancellationToken) => (read, all) =>
        latest.RecordAsync(record with { ObjectsRead = read, ObjectsInAll = all }, cancellationToken);
}
