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

    /// <summary>Sums of some first periods without one rep and, if one is named, without one patch.</summary>
    public (double[] Trials, double[] Successes) Without(string repId, string? patchId, int periods)
    {
        var (trials, successes) = (new double[_groups], new double[_groups]);
        for (var group = 0; group < _groups; group++)
        {
            trials[group] = _sums.Take(periods).Sum(p => p[group].Trials);
            successes[group] = _sums.Take(periods).Sum(p => p[group].Successes);
        }

        var patch = patchId is null ? [] : _byPatch[patchId].Where(e => e.RepId != repId);
        foreach (var own in _byRep[repId].Concat(patch).Where(e => e.Period < periods))
        {
            trials[own.Group] -= own.Trials;
            successes[own.Group] -= own.Successes;
        }

        return (trials, successes);
    }

    /// <summary>One rep's count in one period and group, on one patch where it matters.</summary>
    internal readonly record struct Entry(string RepId, int Period, int Group, double Trials, double Successes)
    {
        public string PatchId { get; init; } = "";
    }
}
