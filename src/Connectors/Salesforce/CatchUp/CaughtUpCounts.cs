using System.Text.Json;
using Performix.Analysis.Units;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>
/// Counts by quarter, of which only those are counted again that may have changed: quarters in which a record has a new
/// stamp, and quarters whose total is another than was kept, since a record that was moved away, deleted or reopened
/// leaves no stamp behind where it was. A quarter that gained as many as it lost has a new stamp among those gained.
/// One query tells both.
/// </summary>
internal sealed class CaughtUpCounts(
    FactStore store, QueryReading queries, SightReading sight, CatchUpRun run)
{
    private const string Number = "n";

    private readonly RowJson _json = new();

    /// <summary>How many rows the org has of an object, and when one of them last changed, or one that they are
    /// related to.</summary>
    public async Task<(long Count, DateTimeOffset? At, DateTimeOffset? OfParent)> LatestAsync(
        WantedObject wanted, Seen seen, CancellationToken cancellationToken)
    {
        DateTimeOffset? At(JsonElement row, string name) =>
            row.TryGetProperty(name, out var value) ? _json.Instant(value) : null;
        var answer = await queries.ReadAsync(
            wanted.Latest(seen.Stamp, seen.ParentStamp),
            row => (row.GetProperty(Number).GetInt64(), At(row, "s"), At(row, "p")),
            cancellationToken);
        return answer.Rows.Count == 1 ? answer.Rows[0] : default;
    }

    /// <summary>The counts, and what was seen of the object.</summary>
    public async Task<(Seen Seen, IReadOnlyList<Grouped<TRow>>? Groups)> ReadAsync<TRow>(
        WantedCounts wanted, CountSpan span, CancellationToken cancellationToken)
    {
        var name = wanted.Object.Name;
        var asked = run.Asked(
            wanted.Object, FormattableString.Invariant($"counts by {wanted.Day} from {wanted.Month}"));
        var known = await store.FindAsync(name, cancellationToken);
        var isGood = known is not null && run.CanReuse(known, asked);
        if (known is null || !isGood)
        {
            run.NoteWhole(name);
            known = run.Looked(asked, await sight.OfAsync(wanted.Object, groups: true, cancellationToken));
        }

        try
        {
            await CountAsync(wanted, span, (known, isGood), cancellationToken);
        }
        catch (SalesforceRefused e) when (isGood && e.Code is FaultCodes.Field or FaultCodes.Type)
        {
            run.NoteWhole(name);
            known = run.Looked(asked, await sight.OfAsync(wanted.Object, groups: true, cancellationToken));
            await CountAsync(wanted, span, (known, false), cancellationToken);
        }

        return (known.Seen, known.Seen.Fields is null ? null : await KeptAsync<TRow>(name, cancellationToken));
    }

    private async Task CountAsync(
        WantedCounts wanted,
        CountSpan span,
        (StoredObject State, bool IsGood) known,
        CancellationToken cancellationToken)
    {
        var quarters = GroupedReading.Quarters(wanted, span.Today);
        var stored = known.IsGood ? await StoredAsync(wanted.Object.Name, cancellationToken) : [];
        var changed = known.State.Seen.Fields is null ? []
            : known.IsGood ? await ChangedAsync(wanted, known.State, (quarters, stored), cancellationToken)
            : quarters;
        var reading = new GroupedReading(queries, span.Owners);
        var counted = new List<(string Id, string Json)>();
        var last = 0;
        foreach (var quarter in changed)
        {
            var expected = stored.TryGetValue(IdOf(quarter), out var kept) ? kept.Groups : last;
            var groups = await reading.ReadAsync(
                wanted, known.State.Seen.Fields ?? [], (quarter, expected), cancellationToken);
            last = groups.Count;
            counted.Add((IdOf(quarter), Written(groups)));
        }

        var current = quarters.Select(IdOf).ToHashSet();
        await store.WriteAsync(
            wanted.Object.Name,
            new FactChange(
                known.State with { Watermark = run.Watermark },
                counted,
                [.. stored.Keys.Where(id => !current.Contains(id))])
            {
                IsWhole = !known.IsGood,
            },
            cancellationToken);
    }

    private async Task<IReadOnlyList<Period>> ChangedAsync(
        WantedCounts wanted,
        StoredObject known,
        (IReadOnlyList<Period> Quarters, Dictionary<string, Kept> Stored) has,
        CancellationToken cancellationToken)
    {
        if (known.Watermark is not { } watermark || known.Seen.Stamp.Length == 0)
        {
            return has.Quarters;
        }

        var since = CatchUpRun.Since(watermark);
        var months = await MonthsAsync(wanted, known.Seen.Stamp, has.Quarters, cancellationToken);
        return
        [
            .. has.Quarters.Where(quarter =>
            {
                var within = months.Where(month => quarter.Holds(month.Day)).ToList();
                return within.Any(month => month.Stamp > since)
                    || !has.Stored.TryGetValue(IdOf(quarter), out var kept)
                    || kept.Records != within.Sum(month => month.Count);
            }),
        ];
    }

    /// <summary>How many records there are by month, and when one of them last changed: fiscal quarters are made of
    /// whole months.</summary>
    private async Task<IReadOnlyList<(DateOnly Day, long Count, DateTimeOffset? Stamp)>> MonthsAsync(
        WantedCounts wanted, string stamp, IReadOnlyList<Period> quarters, CancellationToken cancellationToken)
    {
        var by = $"CALENDAR_YEAR({wanted.Day}), CALENDAR_MONTH({wanted.Day})";
        string[] conditions =
        [
            $"{wanted.Day} >= {WantedObjects.Literal(quarters[0].Start)}",
            $"{wanted.Day} < {WantedObjects.Literal(quarters[^1].End)}",
            wanted.Object.Where,
        ];
        var text = $"SELECT CALENDAR_YEAR({wanted.Day}) y, CALENDAR_MONTH({wanted.Day}) m, COUNT(Id) {Number}, "
            + $"MAX({stamp}) s FROM {wanted.Object.Name} "
            + $"WHERE {string.Join(" AND ", conditions.Where(condition => condition.Length > 0))} GROUP BY {by}";
        var query = new SoqlQuery(wanted.Object.Name, text) { All = wanted.IsArchived };
        return (await queries.ReadAsync(query, MonthOf, cancellationToken)).Rows;
    }

    private (DateOnly Day, long Count, DateTimeOffset? Stamp) MonthOf(JsonElement group) =>
        (new DateOnly(group.GetProperty("y").GetInt32(), group.GetProperty("m").GetInt32(), 1),
            group.GetProperty(Number).GetInt64(),
            _json.Instant(group.GetProperty("s")));

    private async Task<Dictionary<string, Kept>> StoredAsync(string name, CancellationToken cancellationToken)
    {
        var stored = await store.RowsAsync(name, (id, json) => (Id: id, Groups: Groups(json)), cancellationToken);
        return stored.ToDictionary(
            quarter => quarter.Id, quarter => new Kept(quarter.Groups.Count, quarter.Groups.Sum(CountOf)));
    }

    private async Task<IReadOnlyList<Grouped<TRow>>> KeptAsync<TRow>(string name, CancellationToken cancellationToken)
    {
        var kept = await store.RowsAsync(name, (id, json) => (Id: id, Groups: Groups(json)), cancellationToken);
        return
        [
            .. kept.SelectMany(quarter => quarter.Groups.Select(group => new Grouped<TRow>(
                _json.Read<TRow>(group), DayOf(quarter.Id), (int)CountOf(group)))),
        ];
    }

    private static string Written(IEnumerable<(JsonElement Group, int Count)> groups) => JsonSerializer.Serialize(
        groups.Select(group => group.Group.EnumerateObject()
            .Where(value => value.Name is not (Number or "attributes"))
            .Select(value => (value.Name, Value: value.Value))
            .Append((Name: Number, Value: JsonSerializer.SerializeToElement(group.Count)))
            .ToDictionary(value => value.Name, value => value.Value)));

    private static IReadOnlyList<JsonElement> Groups(string json) =>
        JsonSerializer.Deserialize<IReadOnlyList<JsonElement>>(json) ?? [];

    private static long CountOf(JsonElement group) => group.GetProperty(Number).GetInt64();

    private static string IdOf(Period quarter) => WantedObjects.Literal(quarter.Start);

    private static DateOnly DayOf(string id) =>
        DateOnly.ParseExact(id, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What is kept of a quarter: so many groups, of so many records.</summary>
    private sealed record Kept(int Groups, long Records);
}
