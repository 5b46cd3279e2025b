namespace Performix.Analysis.Models;

/// <summary>Trials and successes by period and group, with and without one rep.</summary>
internal sealed class CountHistory
{
    private readonly int _groups;
    private readonly (double Trials, double Successes)[][] _sums;
    private readonly ILookup<string, Entry> _byRep;
    private readonly ILookup<string, Entry> _byPatch;

    /// <summary>Takes in the counts.</summary>
    public CountHistory(IReadOnlyList<Entry> entries, int periods, int groups)
    {
        _groups = groups;
        _byRep = entries.ToLookup(e => e.RepId);
        _byPatch = entries.ToLookup(e => e.PatchId);
        _sums = [.. Enumerable.Range(0, periods).Select(_ => new (double Trials, double Successes)[groups])];
        foreach (var entry in entries)
        {
            var (trials, successes) = _sums[entry.Period][entry.Group];
            _sums[entry.Period][entry.Group] = (trials + entry.Trials, successes + entry.Successes);
        }
    }

    /// <summary>Sums up to the end of each period, without one rep and, if one is named, without one patch.</summary>
    public IReadOnlyList<Counts> Without(string repId, string? patchId)
    {
        Counts[] sums = [.. _sums.Select(_ => new Counts(new double[_groups], new double[_groups]))];
        var patch = patchId is null ? [] : _byPatch[patchId].Where(e => e.RepId != repId);
        foreach (var own in _byRep[repId].Concat(patch))
        {
            sums[own.Period].Trials[own.Group] -= own.Trials;
            sums[own.Period].Successes[own.Group] -= own.Successes;
        }

        for (var period = 0; period < sums.Length; period++)
        {
            for (var group = 0; group < _groups; group++)
            {
                var (trials, successes) = _sums[period][group];
                sums[period].Trials[group] += trials + (period > 0 ? sums[period - 1].Trials[group] : 0);
                sums[period].Successes[group] += successes + (period > 0 ? sums[period - 1].Successes[group] : 0);
            }
        }

        return sums;
    }

    /// <summary>Trials and successes by group.</summary>
    internal sealed record Counts(double[] Trials, double[] Successes);

    /// <summary>One rep's count in one period and group, on one patch where it matters.</summary>
    internal readonly record struct Entry(string RepId, int Period, int Group, double Trials, double Successes)
    {
        public string PatchId { get; init; } = "";
    }
}
