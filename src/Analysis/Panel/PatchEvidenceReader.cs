using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Analysis.Panel;

/// <summary>Gathers the evidence of one cohort's patches. Accounts are put into cells once a patch; after that only
/// cells, opportunities and leads are gone through, never accounts by period.</summary>
internal sealed class PatchEvidenceReader
{
    private readonly PatchLedger _ledger;
    private readonly Period[] _periods;
    private readonly RepQuarter[] _rows;
    private readonly Dictionary<string, PatchBook> _books;
    private readonly AccountCell[] _cells;
    private readonly Dictionary<AccountCell, int> _cellAt;
    private readonly ILookup<(string Patch, int Period), int> _rowsOn;
    private readonly ILookup<(string Rep, int Period), int> _rowsOf;
    private readonly PatchPipeline _pipeline;

    private PatchEvidenceReader(PatchLedger ledger, RepQuarter[] closed)
    {
        _ledger = ledger;
        _periods = [.. closed.Select(r => r.Period).Distinct().Order()];
        _rows = [.. closed.Where(r => r.PatchId is not null)];
        _books = _rows.Select(PatchOf).Distinct().ToDictionary(p => p, p => new PatchBook(ledger.AccountsOf(p)));
        var seen = _books.Values.SelectMany(b => b.Cells);
        _cells = [.. seen.SelectMany(c => new[] { c, c.AsProspect }).Distinct()
            .OrderBy(c => c.Industry, StringComparer.Ordinal).ThenBy(c => c.Size).ThenBy(c => c.Status)];
        _cellAt = _cells.Select((cell, at) => (cell, at)).ToDictionary(c => c.cell, c => c.at);
        _rowsOn = _rows
            .SelectMany((row, at) => PatchOf(row).Split('+').Select(p => (Patch: p, Row: row, At: at)))
            .ToLookup(r => (r.Patch, Array.BinarySearch(_periods, r.Row.Period)), r => r.At);
        _rowsOf = _rows
            .Select((row, at) => (row.RepId, Period: Array.BinarySearch(_periods, row.Period), At: at))
            .ToLookup(r => (r.RepId, r.Period), r => r.At);
        _pipeline = new PatchPipeline(_periods, closed.Select(r => r.RepId).ToHashSet());
    }

    /// <summary>The evidence behind the closed rows of a cohort.</summary>
    /// <param name="ledger">What is known of accounts, opportunities and leads.</param>
    /// <param name="closed">The rows, by rep and period.</param>
    public static PatchEvidence Of(PatchLedger ledger, RepQuarter[] closed) =>
        new PatchEvidenceReader(ledger, closed).Read();

    private static string PatchOf(RepQuarter row) => row.PatchId ?? "";

    private PatchEvidence Read()
    {
        var inherited = Inherited().ToLookup(i => i.Row, i => i.Deal);
        var reps = _rows.Select(r => r.RepId).ToHashSet();
        return new PatchEvidence
        {
            Periods = _periods,
            Cells = _cells,
            Handed = [.. _rows.Select((row, at) => HandedTo(row, inherited[at]))],
            Wins = [.. Wins(inherited)],
            Decided = [.. Decided(reps)],
            Pipeline = _pipeline.Outcomes(_ledger.Opportunities),
            Accounts = _books.Values.Sum(b => b.Accounts),
            Described = _books.Values.Sum(b => b.Described),
        };
    }

    /// <summary>Opportunities open at the start of a row's period that another than its rep created or, where nobody
    /// says who did, that were created before the rep held the patch.</summary>
    private IEnumerable<(int Row, Opportunity Deal)> Inherited() =>
        from deal in _ledger.Opportunities
        where deal.Amount is { Amount: > 0 }
        from period in _pipeline.OpenIn(deal)
        from row in RowsOf(deal, period)
        where deal.SourceRepId is { } source
            ? source != _rows[row].RepId
            : deal.Created < _ledger.HeldSince(_rows[row].RepId, PatchOf(_rows[row]), _rows[row].Period)
        select (row, deal);

    /// <summary>The rows of a period that held the opportunity's patch; its owner's row where no patch is
    /// known.</summary>
    private IEnumerable<int> RowsOf(Opportunity deal, int period)
    {
        var patches = _ledger.PatchesOf(deal);
        return patches.Count == 1 ? _rowsOn[(patches[0], period)]
            : patches.Count > 0 ? patches.SelectMany(p => _rowsOn[(p, period)]).Distinct().Order()
            : _rowsOf[(deal.RepId, period)];
    }

    private HandedPatch HandedTo(RepQuarter row, IEnumerable<Opportunity> inherited)
    {
        var book = _books[PatchOf(row)];
        var deals = inherited.ToArray();
        var without = deals.Select(d => d.AccountId).OfType<string>().Distinct();
        return new HandedPatch(row.RepId, PatchOf(row), row.Period)
        {
            InSeat = row.InSeat,
            Accounts = book.Counts(_cellAt, without),
            Inherited = [.. deals.Select((deal, at) => new InheritedDeal(
                PatchEvidence.AgeBand(row.Period.Start.DayNumber - deal.Created.DayNumber),
                (double)deal.Amount.GetValueOrDefault().Amount,
                book.IsSecond(deal.AccountId) ?? (at % 2 == 1)))],
            Leads = _ledger.Leads(row.RepId, PatchOf(row), row.Period),
        };
    }

    /// <summary>Won business by account, period and owner, given to the owner's row or else to the first that held the
    /// account.</summary>
    private IEnumerable<AccountWin> Wins(ILookup<int, Opportunity> inherited)
    {
        var taken = inherited
            .SelectMany(g => g.Select(deal => (g.Key, deal.AccountId ?? "")))
            .ToHashSet();
        return _ledger.Opportunities
            .Where(d => d is { Outcome: Outcome.Won, Amount.Amount: > 0, Closed: not null })
            .Select(d => (Deal: d, Account: _ledger.AccountOf(d), Period: PeriodOf(d)))
            .Where(d => d.Account is not null && d.Period is not null)
            .Select(d => (d.Deal, d.Account, Period: d.Period.GetValueOrDefault(), Row: RowOf(d.Deal, d.Period)))
            .Where(d => d.Row is { } row && !taken.Contains((row, d.Deal.AccountId ?? "")))
            .GroupBy(d => (d.Deal.AccountId, d.Period, d.Row, d.Deal.RepId))
            .Select(g => new AccountWin(
                _rows[g.Key.Row.GetValueOrDefault()].RepId,
                g.Key.RepId,
                PatchOf(_rows[g.Key.Row.GetValueOrDefault()]),
                g.Key.Period,
                _cellAt[AccountCell.Of(g.First().Account ?? new Account(""))],
                (double)g.Sum(d => d.Deal.Amount.GetValueOrDefault().Amount)));
    }

    private int? RowOf(Opportunity deal, int? period)
    {
        var rows = RowsOf(deal, period.GetValueOrDefault()).ToArray();
        return rows.Length == 0 ? null : rows.Where(at => _rows[at].RepId == deal.RepId).Append(rows[0]).First();
    }

    private IEnumerable<SourceOutcome> Decided(HashSet<string> reps) => _ledger.Opportunities
        .Where(d => d.Outcome != Outcome.Open && reps.Contains(d.RepId))
        .Select(d => (Deal: d, Period: PeriodOf(d)))
        .Where(d => d.Period is not null)
        .Select(d => new SourceOutcome(
            d.Deal.RepId,
            d.Period.GetValueOrDefault(),
            d.Deal.LeadSource,
            d.Deal.Outcome == Outcome.Won ? (double)d.Deal.Amount.GetValueOrDefault().Amount : 0));

    private int? PeriodOf(Opportunity deal) =>
        deal.Closed is { } day && Array.FindIndex(_periods, p => p.Holds(day)) is >= 0 and var at ? at : null;
}
