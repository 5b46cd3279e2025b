using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Analysis.Panel;

/// <summary>Quotas and credited amounts by rep and period, summed as decimals.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<(string Rep, Period Period), decimal> _quotas = [];
    private readonly Dictionary<(string Rep, Period Period), decimal> _bookings = [];
    private readonly Dictionary<(string Rep, Period Period), int> _won = [];
    private readonly Dictionary<(string Rep, Period Period), int> _lost = [];
    private readonly Dictionary<(string Rep, Period Period), List<decimal>> _deals = [];
    private readonly HashSet<(string Rep, Period Period)> _forTimeInSeat = [];
    private readonly bool _fromTotals;

    public Ledger(SalesFacts facts, PeriodCalendar calendar)
    {
        _fromTotals = facts.BookedTotals.Count > 0;
        foreach (var quota in facts.Quotas)
        {
            AddQuota(quota, calendar);
        }

        foreach (var total in facts.BookedTotals)
        {
            AddTotal(total, calendar);
        }

        foreach (var won in facts.Opportunities.Where(o => o.Outcome == Outcome.Won))
        {
            AddWin(won, calendar);
        }

        foreach (var lost in facts.Opportunities.Where(o => o.Outcome == Outcome.Lost))
        {
            AddLoss(lost, calendar);
        }
    }

    /// <summary>Every rep and period with a quota or a credited amount.</summary>
    public IEnumerable<(string Rep, Period Period)> Keys => _quotas.Keys.Union(_bookings.Keys);

    public decimal? Quota((string Rep, Period Period) key) => _quotas.TryGetValue(key, out var sum) ? sum : null;

    public decimal Bookings((string Rep, Period Period) key) => _bookings.GetValueOrDefault(key);

    public int? Won((string Rep, Period Period) key) => _won.TryGetValue(key, out var count) ? count : null;

    public int? Lost((string Rep, Period Period) key) => _lost.TryGetValue(key, out var count) ? count : null;

    /// <summary>Credited amounts of single won opportunities, largest first; empty where only totals are known.
    /// </summary>
    public IReadOnlyList<double> Deals((string Rep, Period Period) key) =>
        [.. _deals.GetValueOrDefault(key, []).OrderDescending().Select(d => (double)d)];

    public bool ForTimeInSeat((string Rep, Period Period) key) => _forTimeInSeat.Contains(key);

    /// <summary>The parts of a won opportunity by rep: its splits, or all of it to the owner.</summary>
    public static IEnumerable<(string RepId, decimal Amount)> Credits(Opportunity won)
    {
        var amount = won.Amount.GetValueOrDefault().Amount;
        return won.Credits.Count == 0
            ? [(won.RepId, amount)]
            : won.Credits.Select(c => (c.RepId, amount * (decimal)c.Part.Value));
    }

    private static void Add(Dictionary<(string, Period), decimal> sums, (string, Period) key, decimal amount) =>
        sums[key] = sums.GetValueOrDefault(key) + amount;

    private void AddQuota(Quota quota, PeriodCalendar calendar)
    {
        foreach (var (period, part) in calendar.Spread(quota.From, quota.To))
        {
            Add(_quotas, (quota.RepId, period), quota.Amount.Amount * (decimal)part.Value);
            if (quota.ForTimeInSeat)
            {
                _forTimeInSeat.Add((quota.RepId, period));
            }
        }
    }

    private void AddTotal(BookedTotal total, PeriodCalendar calendar)
    {
        foreach (var (period, part) in calendar.Spread(total.From, total.To))
        {
            Add(_bookings, (total.RepId, period), total.Bookings.Amount * (decimal)part.Value);
            if (part == Share.One)
            {
                AddCounts(total, period);
            }
        }
    }

    private void AddCounts(BookedTotal total, Period period)
    {
        if (total.Won is { } won)
        {
            _won[(total.RepId, period)] = won;
        }

        if (total.Lost is { } lost)
        {
            _lost[(total.RepId, period)] = lost;
        }
    }

    private void AddLoss(Opportunity lost, PeriodCalendar calendar)
    {
        if (!_fromTotals && lost.Closed is { } day && calendar.Holding(day) is { } period)
        {
            _lost[(lost.RepId, period)] = _lost.GetValueOrDefault((lost.RepId, period)) + 1;
        }
    }

    private void AddWin(Opportunity won, PeriodCalendar calendar)
    {
        if (won.Closed is not { } day || calendar.Holding(day) is not { } period)
        {
            return;
        }

        foreach (var (rep, amount) in Credits(won))
        {
            AddDeal((rep, period), amount);
        }
    }

    private void AddDeal((string Rep, Period Period) key, decimal amount)
    {
        if (!_deals.TryGetValue(key, out var deals))
        {
            _deals[key] = deals = [];
        }

        deals.Add(amount);
        if (!_fromTotals)
        {
            Add(_bookings, key, amount);
            _won[key] = _won.GetValueOrDefault(key) + 1;
        }
    }
}
