using Performix.Analysis.Panel;

namespace Performix.Analysis.Models;

/// <summary>The past of a cohort's patches, from which one rep and, where enough is left, one patch are taken out.
/// </summary>
internal sealed class PatchHistory
{
    /// <summary>Wins that must be left for a patch's own history to be taken out as well.</summary>
    private const int LeastWins = 30;

    private readonly PatchEvidence _evidence;
    private readonly string[] _sources;
    private readonly CountHistory _accounts;
    private readonly CountHistory _leads;
    private readonly CountHistory _decided;
    private readonly CountHistory _open;
    private readonly AmountHistory _won;
    private readonly AmountHistory _sold;
    private readonly ILookup<string, int> _wonBy;
    private readonly ILookup<string, int> _wonOn;
    private readonly ILookup<string, int> _soldBy;

    public PatchHistory(PatchEvidence evidence)
    {
        _evidence = evidence;
        var (handed, wins, periods) = (evidence.Handed, evidence.Wins, evidence.Periods.Count);
        var sales = evidence.Decided.Where(d => d.WonAmount > 0).ToArray();
        _sources = [.. handed.SelectMany(h => h.Leads.Select(l => l.Source)).Distinct().Order(StringComparer.Ordinal)];
        _accounts = new CountHistory([.. handed.SelectMany(AccountsOf)], periods, evidence.Cells.Count);
        _leads = new CountHistory([.. handed.SelectMany(LeadsOf)], periods, _sources.Length + 1);
        _decided = new CountHistory(
            [.. evidence.Decided.Select(d => new CountHistory.Entry(d.OwnerId, d.Period, Source(d.Source), 1, 0))],
            periods,
            _sources.Length + 1);
        _open = new CountHistory(
            [.. evidence.Pipeline.Select(p => new CountHistory.Entry(p.OwnerId, p.Period, p.Age, p.Open, p.Won))],
            periods,
            PatchEvidence.AgeBands.Count + 1);
        _won = new AmountHistory(wins.Select(w => (w.Period, w.Cell, w.Amount)), periods, evidence.Cells.Count);
        _sold = new AmountHistory(
            sales.Select(s => (s.Period, Source(s.Source), s.WonAmount)), periods, _sources.Length + 1);
        _wonBy = Numbers(wins.Select(w => w.OwnerId)).Concat(Numbers(wins.Select(w => w.HolderId)))
            .ToLookup(w => w.Key, w => w.At);
        _wonOn = Numbers(wins.Select(w => w.PatchId)).ToLookup(w => w.Key, w => w.At);
        _soldBy = Numbers(sales.Select(s => s.OwnerId)).ToLookup(s => s.Key, s => s.At);
    }

    /// <summary>The number of a source; all that no lead came from are the last one.</summary>
    public int Source(string source) =>
        Array.BinarySearch(_sources, source, StringComparer.Ordinal) is >= 0 and var at ? at : _sources.Length;

    /// <summary>What others had and got up to the end of each period.</summary>
    /// <param name="repId">The rep left out.</param>
    /// <param name="patchId">The patch left out, where enough is left without it.</param>
    public IReadOnlyList<PatchExperience> Without(string repId, string patchId)
    {
        var own = _wonBy[repId].ToHashSet();
        var both = own.Union(_wonOn[patchId]).ToHashSet();
        var alone = _won.Count - both.Count >= LeastWins;
        var accounts = _accounts.Without(repId, alone ? patchId : null);
        var (leads, decided, open) =
            (_leads.Without(repId, null), _decided.Without(repId, null), _open.Without(repId, null));
        var (won, sold) = (_won.Without(alone ? both : own), _sold.Without(_soldBy[repId].ToHashSet()));
        return [.. accounts.Select((had, at) => new PatchExperience
        {
            Accounts = had.Trials,
            Won = won[at],
            Leads = leads[at].Trials,
            Converted = leads[at].Successes,
            Decided = decided[at].Trials,
            Sold = sold[at],
            Open = open[at].Trials,
            Landed = open[at].Successes,
        })];
    }

    private static IEnumerable<(string Key, int At)> Numbers(IEnumerable<string> keys) =>
        keys.Select((key, at) => (key, at));

    private int PeriodOf(HandedPatch handed)
    {
        for (var at = 0; at < _evidence.Periods.Count; at++)
        {
            if (_evidence.Periods[at] == handed.Period)
            {
                return at;
            }
        }

        throw new ArgumentException($"{handed.Period.Label} is not a period of the evidence.", nameof(handed));
    }

    private IEnumerable<CountHistory.Entry> AccountsOf(HandedPatch handed)
    {
        var period = PeriodOf(handed);
        return handed.Accounts.Select(c =>
            new CountHistory.Entry(handed.RepId, period, c.Cell, c.All * handed.InSeat.Value, 0)
            {
                PatchId = handed.PatchId,
            });
    }

    private IEnumerable<CountHistory.Entry> LeadsOf(HandedPatch handed)
    {
        var period = PeriodOf(handed);
        return handed.Leads.Select(l => new CountHistory.Entry(
            handed.RepId, period, Source(l.Source), l.Leads, Math.Min(l.Leads, l.Converted)));
    }
}
