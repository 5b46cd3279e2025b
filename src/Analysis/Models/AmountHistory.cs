namespace Performix.Analysis.Models;

/// <summary>Won amounts by period and group, from which any few can be taken out at little cost.</summary>
internal sealed class AmountHistory
{
    /// <summary>Amounts above this quantile count as it (definitions 5.4).</summary>
    private const double Cap = 0.99;

    private readonly (int Period, int Group, double Amount)[] _wins;
    private readonly int[] _largestFirst;
    private readonly AmountSums[] _sums;
    private readonly int _groups;

    /// <summary>Takes in the wins.</summary>
    /// <param name="wins">Each won amount, above 0.</param>
    /// <param name="periods">Number of periods.</param>
    /// <param name="groups">Number of groups.</param>
    public AmountHistory(IEnumerable<(int Period, int Group, double Amount)> wins, int periods, int groups)
    {
        _wins = [.. wins];
        _groups = groups;
        _largestFirst = [.. Enumerable.Range(0, _wins.Length).OrderByDescending(at => _wins[at].Amount)];
        _sums = Summed(_wins, periods, groups);
    }

    /// <summary>How many wins.</summary>
    public int Count => _wins.Length;

    /// <summary>Sums up to the end of each period, some wins left out, the others cut off at their 99th percentile.
    /// </summary>
    /// <param name="left">Numbers of the wins left out.</param>
    public IReadOnlyList<AmountSums> Without(HashSet<int> left)
    {
        AmountSums[] change = [.. _sums.Select(_ => new AmountSums(_groups))];
        foreach (var win in left.Order().Select(at => _wins[at]))
        {
            change[win.Period].Add(win.Group, win.Amount, -1);
        }

        CutOff(change, left);
        for (var period = 0; period < change.Length; period++)
        {
            change[period].Add(_sums[period]);
            if (period > 0)
            {
                change[period].Add(change[period - 1]);
            }
        }

        return change;
    }

    private static AmountSums[] Summed(
        (int Period, int Group, double Amount)[] wins, int periods, int groups)
    {
        AmountSums[] sums = [.. Enumerable.Range(0, periods).Select(_ => new AmountSums(groups))];
        foreach (var (period, group, amount) in wins)
        {
            sums[period].Add(group, amount, 1);
        }

        return sums;
    }

    private void CutOff(AmountSums[] change, HashSet<int> left)
    {
        var cap = CapOf(left);
        foreach (var (period, group, amount) in _largestFirst
            .TakeWhile(at => _wins[at].Amount > cap)
            .Where(at => !left.Contains(at))
            .Select(at => _wins[at]))
        {
            change[period].Add(group, amount, -1);
            change[period].Add(group, cap, 1);
        }
    }

    /// <summary>The 99th percentile (type 7, Hyndman and Fan 1996) of the wins that stay, found from the top.</summary>
    private double CapOf(HashSet<int> left)
    {
        var stay = _wins.Length - left.Count;
        var place = (1 - Cap) * Math.Max(0, stay - 1);
        double[] top = [.. _largestFirst.Where(at => !left.Contains(at)).Select(at => _wins[at].Amount)
            .Take((int)Math.Ceiling(place) + 1)];
        if (top.Length == 0)
        {
            return double.PositiveInfinity;
        }

        var upper = top[(int)Math.Floor(place)];
        return upper + ((place - Math.Floor(place)) * (top[^1] - upper));
    }
}
