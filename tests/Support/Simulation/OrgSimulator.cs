using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using Performix.Analysis.Numerics;

namespace Performix.Tests.Support.Simulation;

/// <summary>
/// Simulates a sales org quarter by quarter: seats, rotations, leavers and their backfill, ramps, missing and
/// partial quarters. One patch a rep, as many patches as reps. The same arguments give the same org.
/// </summary>
public sealed class OrgSimulator
{
    private readonly Scenario _scenario;
    private readonly int _quarters;
    private readonly RandomSource _random;
    private readonly SimulatedTraits _traits;
    private readonly SimulatedMarket _market;
    private readonly int[] _holder;
    private readonly int[] _tenure;
    private readonly int[] _start;
    private readonly List<double>[] _history;
    private readonly List<SimulatedRow> _rows = [];
    private int _nextRep;
    private int _moves;

    private OrgSimulator(Scenario scenario, int reps, int quarters, long seed)
    {
        _scenario = scenario;
        _quarters = quarters;
        _random = Seeded.Stream(seed, $"org/{scenario.Name}/{reps}/{quarters}");
        _traits = new SimulatedTraits(scenario, reps, quarters, _random);
        _market = new SimulatedMarket(scenario, _traits, _random);
        _holder = _traits.Holder;
        _tenure = _traits.Tenure;
        _start = new int[_tenure.Length];
        _history = [.. _tenure.Select(_ => new List<double>())];
        _nextRep = reps;
    }

    public static SimulatedOrg Simulate(Scenario scenario, int reps, int quarters, long seed)
    {
        var simulator = new OrgSimulator(scenario, reps, quarters, seed);
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            simulator.Live(quarter);
        }

        return simulator.Org();
    }

    private void Live(int quarter)
    {
        if (quarter > 0)
        {
            Rotate();
            Replace(quarter);
        }

        for (var patch = 0; patch < _holder.Length; patch++)
        {
            Work(patch, quarter);
        }
    }

    private void Rotate()
    {
        int[] moving =
            [.. Enumerable.Range(0, _holder.Length).Where(_ => _random.NextDouble() < _scenario.Move)];
        if (moving.Length < 2)
        {
            return;
        }

        if (_scenario.MovesByAttainment)
        {
            moving = [.. moving.OrderBy(patch => Mean(_history[_holder[patch]]))];
        }

        int[] before = [.. moving.Select(patch => _holder[patch])];
        for (var at = 0; at < moving.Length; at++)
        {
            _holder[moving[at]] = before[(at + moving.Length - 1) % moving.Length];
        }

        _moves += moving.Length;
    }

    private void Replace(int quarter)
    {
        for (var patch = 0; patch < _holder.Length && _scenario.Leave > 0; patch++)
        {
            var rep = _holder[patch];
            var recent = Mean(_history[rep].TakeLast(4));
            var chance = _scenario.Leave * (recent < .7 ? 2.2 : recent < 1 ? 1 : .35);
            var leaves = quarter - _start[rep] >= 2 && _random.NextDouble() < chance;
            if (leaves && _nextRep < _tenure.Length)
            {
                _holder[patch] = _nextRep;
                _start[_nextRep] = quarter;
                _tenure[_nextRep++] = 0;
            }
        }
    }

    private void Work(int patch, int quarter)
    {
        var rep = _holder[patch];
        var tenure = _tenure[rep] + quarter - _start[rep];
        var partial = _random.NextDouble() < _scenario.Partial;
        var seat = partial ? Math.Round(.3 + (.6 * _random.NextDouble()), 2) : 1;
        var (attainment, deals) = _market.Draw(rep, patch, quarter, tenure, seat);
        _history[rep].Add(attainment);
        var effort = _market.Effort(rep, patch, quarter);
        var demos = Math.Exp((.8 * effort) + Normal.Sample(_random, 0, .1));
        if (_random.NextDouble() < _scenario.Missing)
        {
            return;
        }

        var quota = _market.Quota(patch) * seat;
        _rows.Add(new SimulatedRow
        {
            Rep = rep,
            Patch = patch,
            Quarter = quarter,
            Tenure = tenure,
            SeatFraction = seat,
            Quota = quota,
            Bookings = attainment * quota,
            Deals = deals,
            Calls = (int)Math.Round(400 * Math.Exp(effort) * seat),
            Demos = (int)Math.Round(40 * demos * seat),
            LeadQuality = Shown(_traits.LeadQuality[patch][quarter]),
            Expected = _market.Expected(rep, patch, quarter),
        });
    }

    private SimulatedOrg Org() => new()
    {
        Scenario = _scenario,
        Quarters = _quarters,
        Rows = _rows,
        Patches = [.. Enumerable.Range(0, _holder.Length).Select(Patch)],
        Reps = [.. _start.Zip(_tenure).Take(_nextRep)],
        Truth = new TruthFinder(_scenario, _traits, _market, _rows, _quarters).Find(_moves),
    };

    private SimulatedPatch Patch(int patch) => new(
        _traits.Potential[patch],
        _traits.AccountMix[patch],
        [.. _traits.LeadQuality[patch].Take(_quarters).Select(Shown)]);

    private static double Shown(double leadQuality) => 55 + (10 * leadQuality);

    private static double Mean(IEnumerable<double> attained) => attained.DefaultIfEmpty(1).Average();
}
