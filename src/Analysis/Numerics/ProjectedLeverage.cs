namespace Performix.Analysis.Numerics;

/// <summary>
/// Leverages from random projections, for data too large for a solve a match. Source: Johnson and
/// Lindenstrauss (1984); Achlioptas (2003) for the signs; Kline, Saggio and Solvsten (2020, computational
/// appendix) for scaling P to P/(P + M) and the correction of the ratio's bias. Consumer:
/// <see cref="TwoWayFixedEffects"/>.
/// </summary>
internal sealed class ProjectedLeverage
{
    private readonly TwoWaySystem _system;
    private readonly int[] _itemOfRow;
    private readonly int[] _matchOfItem;
    private readonly double[] _scale;
    private readonly int _draws;
    private readonly double[] _p;
    private readonly double[] _m;
    private readonly double[] _p2;
    private readonly double[] _m2;
    private readonly double[] _pm;
    private readonly TwoWayLeverage _result;

    private ProjectedLeverage(TwoWaySystem system, LeaveOutLevel level, int draws)
    {
        _system = system;
        _draws = draws;
        var byMatch = level == LeaveOutLevel.Match;
        _itemOfRow = byMatch ? system.MatchOf : [.. Enumerable.Range(0, system.MatchOf.Length)];
        _matchOfItem = byMatch ? [.. Enumerable.Range(0, system.Matches.Length)] : system.MatchOf;
        var n = _matchOfItem.Length;
        _scale = Array.ConvertAll(_matchOfItem, match => byMatch ? Math.Sqrt(system.Counts[match]) : 1);
        (_p, _m, _p2, _m2, _pm) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        _result = new(new double[n], new double[n], new double[n], new double[n], new double[n]);
    }

    /// <summary>For each row or match, by the level.</summary>
    public static TwoWayLeverage Of(TwoWaySystem system, LeaveOutLevel level, int draws, long seed)
    {
        var projected = new ProjectedLeverage(system, level, draws);
        var random = Seeded.Stream(seed, "jla");
        for (var draw = 0; draw < draws; draw++)
        {
            projected.AddLeverage(random);
            projected.AddVariances(random);
        }

        projected.Finish();
        return projected._result;
    }

    private void AddLeverage(Random random)
    {
        var signs = Signs(random, _matchOfItem.Length);
        var projection = Project(signs, units: true, sites: true);
        for (var i = 0; i < signs.Length; i++)
        {
            var (along, left) = (projection[i] * projection[i], Math.Pow(signs[i] - projection[i], 2));
            _p[i] += along / _draws;
            _m[i] += left / _draws;
            _p2[i] += along * along / _draws;
            _m2[i] += left * left / _draws;
            _pm[i] += along * left / _draws;
        }
    }

    // Signs by row, less their mean, gathered by item: the variances are taken over rows.
    private void AddVariances(Random random)
    {
        var signs = Signs(random, _itemOfRow.Length);
        var mean = signs.Average();
        var gathered = new double[_matchOfItem.Length];
        for (var row = 0; row < signs.Length; row++)
        {
            gathered[_itemOfRow[row]] += (signs[row] - mean) / _scale[_itemOfRow[row]];
        }

        var units = Project(gathered, units: true, sites: false);
        var sites = Project(gathered, units: false, sites: true);
        for (var i = 0; i < gathered.Length; i++)
        {
            _result.OnUnit[i] += units[i] * units[i] / _draws;
            _result.OnSite[i] += sites[i] * sites[i] / _draws;
            _result.OnCovariance[i] += units[i] * sites[i] / _draws;
        }
    }

    // X A^-1 X_s' v, with X_s the columns of units, sites or both.
    private double[] Project(double[] values, bool units, bool sites)
    {
        var right = new double[_system.Size];
        for (var i = 0; i < values.Length; i++)
        {
            var (unit, site) = _system.Matches[_matchOfItem[i]];
            right[unit] += units ? values[i] * _scale[i] : 0;
            if (sites && site < _system.Sites - 1)
            {
                right[_system.Units + site] += values[i] * _scale[i];
            }
        }

        var effects = _system.SolveUnits(right);
        return [.. _matchOfItem.Select((match, i) => _scale[i] * _system.AtMatch(effects, match))];
    }

    private void Finish()
    {
        for (var i = 0; i < _p.Length; i++)
        {
            var p = _p[i] / (_p[i] + _m[i]);
            var m = 1 - p;
            var variance = ((m * m * _p2[i]) + (p * p * _m2[i]) - (2 * m * p * _pm[i])) / _draws;
            var bias = ((m * _p2[i]) - (p * _m2[i]) + (2 * (m - p) * _pm[i])) / _draws;
            _result.Leverage[i] = p;
            _result.BiasFactor[i] = 1 - (variance / (m * m)) + (bias / m);
        }
    }

    private static double[] Signs(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(2) == 0 ? -1.0 : 1)];
}
