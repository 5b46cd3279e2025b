using System.Globalization;
using System.Text.Json;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>
/// What has changed from the org, the rest from the fact store. The newest rows come first, and with them how many
/// there are: where as many are kept with them, nothing else happened, and it was one call. Otherwise rows were deleted
/// or left what is wanted, and a window is read whose condition is its stamps alone, so that they are seen leaving;
/// within it rows come in the order of ids, so that any number of them may share a stamp. Where both sides still differ
/// something was deleted without a trace, and the object is read whole.
/// </summary>
internal sealed class CaughtUpRows(
    FactStore store, RowReading rows, CaughtUpCounts counts, SightReading sight, CatchUpRun run) : IRowSource
{
    private const int Attempts = 2;

    private readonly RowJson _json = new();
    private readonly Dictionary<string, string> _absent = [];

    public IReadOnlyDictionary<string, string> Absent => _absent;

    public async Task<IReadOnlyList<TRow>?> RowsAsync<TRow>(
        WantedObject wanted, CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        var asked = run.Asked(wanted, "rows");
        if (await store.FindAsync(wanted.Name, cancellationToken) is { } known && run.CanReuse(known, asked))
        {
            try
            {
                Note(known.Seen);
                return known.Seen.Fields is null ? null : await UpdatedAsync<TRow>(wanted, known, cancellationToken);
            }
            catch (SalesforceRefused e) when (e.Code is FaultCodes.Field or FaultCodes.Type)
            {
                // What could be seen cannot be seen any more: look anew.
                Forget(wanted.Name);
            }
        }

        return await AnewAsync<TRow>(wanted, asked, cancellationToken);
    }

    public async Task<IReadOnlyList<Grouped<TRow>>?> CountsAsync<TRow>(
        WantedCounts wanted, CountSpan span, CancellationToken cancellationToken)
    {
        var read = await counts.ReadAsync<TRow>(wanted, span, cancellationToken);
        Note(read.Seen);
        return read.Groups;
    }

    private async Task<IReadOnlyList<TRow>?> AnewAsync<TRow>(
        WantedObject wanted, string asked, CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        run.NoteWhole(wanted.Name);
        var state = run.Looked(asked, await sight.OfAsync(wanted, groups: false, cancellationToken));
        Note(state.Seen);
        if (state.Seen.Fields is not null)
        {
            return await WholeAsync<TRow>(wanted, state, isSmall: false, cancellationToken);
        }

        await store.WriteAsync(wanted.Name, new FactChange(state, [], []) { IsWhole = true }, cancellationToken);
        return null;
    }

    private async Task<IReadOnlyList<TRow>> UpdatedAsync<TRow>(
        WantedObject wanted, StoredObject known, CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        // One page is one call, and asking for changes and counting would be two.
        var before = await store.CountAsync(wanted.Name, cancellationToken);
        var isSmall = before <= run.Options.BatchSize;
        if (!isSmall && await CaughtUpAsync<TRow>(wanted, known, cancellationToken) is { } rows)
        {
            return rows;
        }

        if (!isSmall)
        {
            run.NoteWhole(wanted.Name);
        }

        var whole = await WholeAsync<TRow>(
            wanted, known with { Watermark = run.Watermark }, isSmall, cancellationToken);
        if (whole.Count < before)
        {
            run.NoteLoss();
        }

        return whole;
    }

    /// <summary>The rows with what has changed; null where the org has another number of them even so, or where what
    /// they are related to may have changed.</summary>
    private async Task<IReadOnlyList<TRow>?> CaughtUpAsync<TRow>(
        WantedObject wanted, StoredObject known, CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        if (known is not { Seen.Stamp.Length: > 0, Watermark: { } mark })
        {
            return null;
        }

        var since = DateTimeOffset.Parse(CatchUpRun.Literal(CatchUpRun.Since(mark)), CultureInfo.InvariantCulture);
        if (wanted.IsSteady)
        {
            var (same, isParentNew) = await UnchangedAsync<TRow>(wanted, known, since, cancellationToken);
            if (same is not null || isParentNew)
            {
                return same;
            }
        }

        var (newer, total) = await NewerAsync<TRow>(wanted, known, since, cancellationToken);
        return newer ?? await SteppedAsync<TRow>(wanted, known, total, cancellationToken);
    }

    /// <summary>
    /// The rows with those that have a new stamp, where that is all that happened: the org tells with the newest rows
    /// how many there are, and as many are kept then. Otherwise none, and that number where the org told it: something
    /// was deleted or has left what is wanted, and the watermark stays until it is known what.
    /// </summary>
    private async Task<(IReadOnlyList<TRow>? Rows, long? Total)> NewerAsync<TRow>(
        WantedObject wanted, StoredObject known, DateTimeOffset since, CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        var (fields, stamp) = (known.Seen.Fields ?? [], known.Seen.Stamp);
        var query = wanted.Newest([.. fields.Union([stamp], StringComparer.OrdinalIgnoreCase)], stamp);
        bool IsNewer(StoredRow<TRow> row) => !(_json.Instant(row, stamp) <= since);
        if (await rows.NewerAsync(query, _json.ToKeep<TRow>, IsNewer, cancellationToken) is not { } newer)
        {
            return (null, null);
        }

        var kept = newer.Rows.Select(row => (row.Id ?? "", row.Json)).ToList();
        await store.WriteAsync(wanted.Name, new FactChange(known, kept, []), cancellationToken);
        var all = await KeptAsync<TRow>(wanted, cancellationToken);
        if (all.Count != newer.Total)
        {
            return (null, newer.Total);
        }

        var state = known with { Watermark = run.Watermark };
        await store.WriteAsync(wanted.Name, new FactChange(state, [], []), cancellationToken);
        return (all, newer.Total);
    }

    /// <summary>The rows with what has changed or left; null where the org has another number of them even so.
    /// </summary>
    private async Task<IReadOnlyList<TRow>?> SteppedAsync<TRow>(
        WantedObject wanted, StoredObject known, long? total, CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        for (var attempt = 0; attempt < Attempts && known.Watermark is { } mark; attempt++)
        {
            known = await StepAsync<TRow>(
                wanted, known, CatchUpRun.Literal(CatchUpRun.Since(mark)), cancellationToken);
            var kept = await KeptAsync<TRow>(wanted, cancellationToken);
            if (kept.Count == (total ?? await rows.CountAsync(wanted, cancellationToken)))
            {
                return kept;
            }

            total = null;
        }

        return null;
    }

    /// <summary>The rows as they are kept; null where the org has another number of them, one has a new stamp, or one
    /// that they are related to has.</summary>
    private async Task<(IReadOnlyList<TRow>? Rows, bool IsParentNew)> UnchangedAsync<TRow>(
        WantedObject wanted, StoredObject known, DateTimeOffset since, CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        var isRelated = known.Seen.Fields?.Any(wanted.IsOfParent) == true;
        if (isRelated && known.Seen.ParentStamp.Length == 0)
        {
            return (null, true);
        }

        var kept = await KeptAsync<TRow>(wanted, cancellationToken);
        var (count, latest, ofParent) = await counts.LatestAsync(wanted, known.Seen, cancellationToken);
        if (count != kept.Count || latest > since || ofParent > since)
        {
            return (null, ofParent > since);
        }

        var state = known with { Watermark = run.Watermark };
        await store.WriteAsync(wanted.Name, new FactChange(state, [], []), cancellationToken);
        return (kept, false);
    }

    /// <summary>Takes in what has changed since a moment.</summary>
    private async Task<StoredObject> StepAsync<TRow>(
        WantedObject wanted, StoredObject known, string since, CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        var changed = await ChangedAsync<TRow>(wanted, known.Seen, since, cancellationToken);
        await RedirectAsync(wanted, changed, cancellationToken);
        var isWanted = changed.ToLookup(row => row.IsDeleted != true && wanted.Holds(row));
        var state = known with { Watermark = run.Watermark };
        await store.WriteAsync(
            wanted.Name,
            new FactChange(
                state,
                [.. isWanted[true].Select(row => (row.Id ?? "", row.Json))],
                [.. isWanted[false].Select(row => row.Id ?? "")]),
            cancellationToken);
        return state;
    }

    private async Task<IReadOnlyList<StoredRow<TRow>>> ChangedAsync<TRow>(
        WantedObject wanted, Seen seen, string since, CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        string[] marks = [seen.Stamp, seen.MarksDeleted ? "IsDeleted" : "", seen.MarksMerged ? "MasterRecordId" : ""];
        var changed = await rows.FewAsync(
            wanted with { Where = $"{seen.Stamp} > {since}", All = seen.MarksDeleted },
            [.. (seen.Fields ?? []).Union(marks.Where(mark => mark.Length > 0), StringComparer.OrdinalIgnoreCase)],
            _json.ToKeep<TRow>,
            cancellationToken);
        return changed.Rows;
    }

    /// <summary>Rows that point to one that was merged point to its heir from now on.</summary>
    private async Task RedirectAsync<TRow>(
        WantedObject wanted, IEnumerable<StoredRow<TRow>> changed, CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        var merged = changed.Where(row => row.IsDeleted == true && row.MasterRecordId is { Length: > 0 })
            .ToDictionary(row => row.Id ?? "", row => row.MasterRecordId ?? "");
        if (merged.Count > 0)
        {
            await store.RedirectAsync(wanted.Name + "Id", merged, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<TRow>> WholeAsync<TRow>(
        WantedObject wanted, StoredObject state, bool isSmall, CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        var fields = state.Seen.Fields ?? [];
        await store.FillAsync(
            wanted.Name,
            state with { From = run.From },
            async writing =>
            {
                var answer = isSmall
                    ? await rows.FewAsync(wanted, fields, row => Put<TRow>(writing, row), cancellationToken)
                    : await rows.ReadAsync(wanted, fields, row => Put<TRow>(writing, row), cancellationToken);
                return [.. answer.Rows.Select(row => row.Id ?? "")];
            },
            cancellationToken);
        return await KeptAsync<TRow>(wanted, cancellationToken);
    }

    private StoredRow<TRow> Put<TRow>(FactWriting writing, JsonElement record)
        where TRow : OrgRow
    {
        var row = _json.ToKeep<TRow>(record);
        writing.Put(row.Id ?? "", row.Json);
        return new StoredRow<TRow> { Id = row.Id };
    }

    private async Task<IReadOnlyList<TRow>> KeptAsync<TRow>(
        WantedObject wanted, CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        var kept = await store.RowsAsync(wanted.Name, (_, json) => _json.Read<TRow>(json), cancellationToken);
        return [.. kept.Where(row => wanted.Holds(row))];
    }

    private void Forget(string name)
    {
        foreach (var what in _absent.Keys.Where(what => what.Split('.')[0] == name).ToList())
        {
            _absent.Remove(what);
        }
    }

    private void Note(Seen seen)
    {
        foreach (var (what, why) in seen.Absent)
        {
            _absent[what] = why;
        }
    }
}
