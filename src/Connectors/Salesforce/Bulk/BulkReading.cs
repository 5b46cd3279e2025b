using System.Text.Json;
using Performix.Connectors.Resilience;
using Polly;
using Polly.Timeout;

namespace Performix.Connectors.Salesforce.Bulk;

/// <summary>
/// Reads all rows of a query as one bulk job, or not at all. However it ends, the job is deleted: it is a copy of the
/// rows that would lie in the org for a week.
/// </summary>
internal sealed class BulkReading(SalesforceClient client)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestCleaning = TimeSpan.FromMinutes(2);

    private readonly BulkCalls _calls = new(client);
    private readonly BulkAllowance _allowance = new(client);

    /// <summary>All rows in no order; null where this org, or this object, has no bulk queries or hardly any left
    /// today.</summary>
    public async Task<QueryAnswer<TRow>?> ReadAsync<TRow>(
        SoqlQuery query, Func<JsonElement, TRow> row, CancellationToken cancellationToken)
    {
        if (!await _allowance.TakeAsync(cancellationToken)
            || await TryCreateAsync(query, cancellationToken) is not var (job, at))
        {
            return null;
        }

        var isOver = false;
        try
        {
            var end = await EndAsync(query, job, cancellationToken);
            isOver = true;
            return end.State == BulkState.Complete
                ? new QueryAnswer<TRow>(await RowsAsync(query, end, row, cancellationToken), at)
                : BulkRefusal.IsOfBulk(end.ErrorMessage) ? null : throw Failed(query, end);
        }
        finally
        {
            await CleanAsync(job.Id, isOver);
        }
    }

    private async Task<(BulkState Job, DateTimeOffset? At)?> TryCreateAsync(
        SoqlQuery query, CancellationToken cancellationToken)
    {
        try
        {
            return await _calls.CreateAsync(query, cancellationToken);
        }
        catch (SalesforceRefused e) when (BulkRefusal.IsOfBulk(e))
        {
            return null;
        }
    }

    /// <summary>Waits for the end. Waits are counted rather than timed, so that a clock that is set does not matter.
    /// </summary>
    private async Task<BulkState> EndAsync(SoqlQuery query, BulkState job, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        for (var wait = FirstWait; !job.IsOver; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            if (waited >= client.Options.BulkWait)
            {
                throw new SalesforceRefused(
                    $"an end of the bulk query of {query.ObjectName}", $"still {job.State} after {waited:c}",
                    "The job was ended; the next run tries again. Salesforce:BulkWait is how long it may take.");
            }

            await Task.Delay(wait, client.Time, cancellationToken);
            waited += wait;
            job = await _calls.StateAsync(job.Id, cancellationToken);
        }

        return job;
    }

    private async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(
        SoqlQuery query, BulkState end, Func<JsonElement, TRow> row, CancellationToken cancellationToken)
    {
        try
        {
            return await PagesAsync(query, end, row, cancellationToken);
        }
        catch (SalesforceRefused e) when (e.Code == FaultCodes.Locator)
        {
            // The results are still there: only the way to the next page is lost.
            return await PagesAsync(query, end, row, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<TRow>> PagesAsync<TRow>(
        SoqlQuery query, BulkState end, Func<JsonElement, TRow> row, CancellationToken cancellationToken)
    {
        var pages = TornPages.Pipeline(client.Time, FirstWait, client.Options.CallTimeout);
        var rows = new List<TRow>();
        string? next = null;
        do
        {
            var page = await PageAsync(pages, end.Id, next, row, cancellationToken);
            rows.AddRange(page.Rows);
            next = page.Rows.Count > 0 ? page.Next : null;
        }
        while (next is not null && rows.Count < end.NumberRecordsProcessed);

        return next is null && rows.Count == end.NumberRecordsProcessed
            ? rows
            : throw QueryReading.Incomplete(query, rows.Count, end.NumberRecordsProcessed);
    }

    private async Task<BulkPage<TRow>> PageAsync<TRow>(
        ResiliencePipeline pages, string id, string? next, Func<JsonElement, TRow> row,
        CancellationToken cancellationToken)
    {
        try
        {
            return await pages.ExecuteAsync(
                async token => await _calls.PageAsync(id, next, row, token), cancellationToken);
        }
        catch (IOException e)
        {
            throw Torn(id, "the connection broke", e);
        }
        catch (TimeoutRejectedException e)
        {
            throw Torn(id, "it did not come in time", e);
        }
    }

    private static SalesforceRefused Torn(string id, string how, Exception inner) =>
        new($"a whole page of bulk job {id}", how, "The next run tries again.", inner);

    private static SalesforceRefused Failed(SoqlQuery query, BulkState end) => new(
        $"the bulk query of {query.ObjectName}", $"{end.State}: {end.ErrorMessage ?? "no reason given"}",
        "The next run tries again; while it lasts, a larger Salesforce:BulkAbove reads the object without a job.");

    /// <summary>Also after a fault and after a cancellation, and never instead of what happened before: a job that
    /// cannot be deleted now is deleted by Salesforce after seven days.</summary>
    private async Task CleanAsync(string id, bool isOver)
    {
        using var ends = new CancellationTokenSource(LongestCleaning, client.Time);
        try
        {
            if (!isOver)
            {
                await _calls.AbortAsync(id, ends.Token);
            }

            await _calls.DeleteAsync(id, ends.Token);
        }
        catch (SalesforceRefused)
        {
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
        }
    }
}
