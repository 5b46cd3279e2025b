using Microsoft.Extensions.Options;
using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Salesforce.CatchUp;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Salesforce;

/// <summary>Reads the org from one end to the other, or not at all.</summary>
public sealed class SalesforcePull
{
    private readonly SalesforceClient _client;
    private readonly FieldMapping _mapping;
    private readonly IOptions<SalesforceOptions> _options;
    private readonly TimeProvider _time;
    private readonly PullTools _tools;

    internal SalesforcePull(
        SalesforceClient client,
        FieldMapping mapping,
        IOptions<SalesforceOptions> options,
        TimeProvider time,
        PullTools tools) =>
        (_client, _mapping, _options, _time, _tools) = (client, mapping, options, time, tools);

    /// <summary>Reads every object that the diagnosis uses, and keeps nothing.</summary>
    /// <param name="progress">Told how many objects of how many are read.</param>
    /// <param name="cancellationToken">Ends the reading; nothing of it is kept.</param>
    /// <exception cref="SalesforceRefused">Something needed was not given; what was read so far is dropped.</exception>
    public async Task<SalesFacts> ReadAsync(
        Func<int, int, Task> progress, CancellationToken cancellationToken)
    {
        var now = await NowAsync(cancellationToken);
        return await ReadAsync((Whole(), WholeSight(now)), (now, []), progress, cancellationToken);
    }

    /// <summary>Reads what has changed since the last time, where there is a fact store; otherwise everything.
    /// </summary>
    /// <param name="recorded">Who was seen to hold what by earlier readings.</param>
    /// <param name="progress">Told how many objects of how many are read.</param>
    /// <param name="cancellationToken">Ends the reading; objects that were read to the end stay in the store.</param>
    /// <exception cref="SalesforceRefused">Something needed was not given.</exception>
    /// <exception cref="FactStoreUnusable">The store cannot be used.</exception>
    public async Task<Pulled> CatchUpAsync(
        IReadOnlyList<Holding> recorded, Func<int, int, Task> progress, CancellationToken cancellationToken)
    {
        var before = _tools.Calls.Made;
        var now = await NowAsync(cancellationToken);
        var run = new CatchUpRun(now, From(Today(now)), _mapping, _options.Value);
        var facts = await ReadAsync(
            _tools.Store.IsOn ? (CaughtUp(run), CaughtUpSight(run)) : (Whole(), WholeSight(now)),
            (now, recorded), progress, cancellationToken);
        return new Pulled(facts, new PullReport(run.HasReused, _tools.Calls.Made - before, run.ReadWhole));
    }

    private async Task<SalesFacts> ReadAsync(
        (IRowSource Rows, Sighting Sight) source,
        (OrgNow Now, IReadOnlyList<Holding> Recorded) known,
        Func<int, int, Task> progress,
        CancellationToken cancellationToken)
    {
        var today = Today(known.Now);
        var wanted = new WantedObjects(_mapping, From(today));
        var rows = await new OrgReading(source.Rows, wanted, _mapping, progress).ReadAsync(today, cancellationToken);
        var sight = await source.Sight(
            [.. wanted.All.Select(one => one.Name).Where(name => !rows.Absent.ContainsKey(name))], cancellationToken);
        var filed = _tools.Filed(_mapping, rows.Users.Select(user => user.Id).OfType<string>());
        var facts = new FactReader(_mapping).Read(
            SightRule.Apply(rows, sight) with
            {
                Recorded = known.Recorded,
                FiledQuotas = filed.Quotas,
                FiledHolders = filed.Holders,
            },
            AsOf(known.Now));
        return facts with
        {
            Rejected = [.. facts.Rejected, .. filed.Rejected],
            Sources = [.. facts.Sources, .. filed.Sources],
        };
    }

    private Task<OrgNow> NowAsync(CancellationToken cancellationToken) =>
        OrgNow.AskAsync(_client, [.. Completeness.Comparable.Where(_mapping.Reads)], cancellationToken);

    private Sighting WholeSight(OrgNow now) =>
        (names, token) => new Completeness(_client).OfAsync(names, now, token);

    private Sighting CaughtUpSight(CatchUpRun run) =>
        new KeptSight(_tools.Store, new Completeness(_client), run).OfAsync;

    private WholeRows Whole()
    {
        var queries = new QueryReading(_client);
        return new WholeRows(new RowReading(queries), queries, new SightReading(_client, _mapping));
    }

    private CaughtUpRows CaughtUp(CatchUpRun run)
    {
        var queries = new QueryReading(_client);
        var sight = new SightReading(_client, _mapping);
        var counts = new CaughtUpCounts(_tools.Store, queries, sight, run);
        return new CaughtUpRows(_tools.Store, new RowReading(queries), counts, sight, run);
    }

    private DateTimeOffset AsOf(OrgNow now) => now.At ?? _time.GetUtcNow();

    private DateOnly Today(OrgNow now) => DateOnly.FromDateTime(AsOf(now).UtcDateTime);

    /// <summary>Says what of some objects is known to be out of sight.</summary>
    private delegate Task<RowsInSight> Sighting(
        IReadOnlyCollection<string> names, CancellationToken cancellationToken);

    /// <summary>The first day of the fiscal quarter so many quarters ago.</summary>
    private DateOnly From(DateOnly today)
    {
        var calendar = new FiscalCalendar(_mapping.FiscalYearStartMonth);
        return calendar.PeriodOf(calendar.QuarterOf(today).Plus(-_options.Value.Quarters)).Start;
    }
}
