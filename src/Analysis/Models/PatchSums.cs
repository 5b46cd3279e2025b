using Performix.Analysis.Numerics;
using Performix.Analysis.Panel;
using Performix.Analysis.Units;

namespace Performix.Analysis.Models;

/// <summary>Adds up what was handed over at the rates of others.</summary>
internal sealed class PatchSums(PatchEvidence evidence, PatchHistory history)
{
    private const int Draws = 400;
    private const double Tail = 0.025;

    private readonly int[] _prospects = Prospects(evidence.Cells);

    /// <summary>The three parts. Leads of a part of a period are taken up to the whole of it.</summary>
    public PatchParts Parts(HandedPatch handed, PatchRates rates)
    {
        var pipeline = handed.Inherited.Sum(d => d.Amount * rates.Pipeline[d.Age].Mean);
        var prospects = handed.Accounts.Sum(c => c.All * rates.Accounts[_prospects[c.Cell]].Mean);
        var accounts = handed.Accounts.Sum(c => c.All * rates.Accounts[c.Cell].Mean);
        var leads = handed.Leads.Sum(l => l.Leads * rates.Leads[history.Source(l.Source)].Mean);
        return new PatchParts(prospects, leads / handed.InSeat.Value, pipeline + accounts - prospects);
    }

    /// <summary>What the two halves of the accounts give, leads left out.</summary>
    public static (double First, double Second) Halves(HandedPatch handed, PatchRates rates)
    {
        double Half(bool second) =>
            handed.Accounts.Sum(c => (second ? c.Second : c.First) * rates.Accounts[c.Cell].Mean)
            + handed.Inherited.Where(d => d.SecondHalf == second).Sum(d => d.Amount * rates.Pipeline[d.Age].Mean);
        return (Half(false), Half(true));
    }

    /// <summary>
    /// Parametric bootstrap (Efron and Tibshirani 1993, ch. 6.5): each rate a lognormal with its posterior's mean and
    /// variance, and the accounts and leads themselves a Poisson sample of such patches, normal by their number.
    /// </summary>
    public Interval Range(HandedPatch handed, PatchRates rates, long seed)
    {
        var items = Items(handed, rates).ToArray();
        var chance = Seeded.Stream(seed, $"patch-index/{handed.PatchId}");
        var sampled = Math.Sqrt(items.Sum(i => i.Spread));
        var sums = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = sampled * MathNet.Numerics.Distributions.Normal.Sample(chance, 0, 1);
            foreach (var (mean, log, _) in items)
            {
                var off = MathNet.Numerics.Distributions.Normal.Sample(chance, 0, 1);
                sum += mean * Math.Exp((log * off) - (log * log / 2));
            }

            sums[draw] = Math.Max(0, sum);
        }

        Array.Sort(sums);
        return new Interval(Quantiles.OfSorted(sums, Tail), Quantiles.OfSorted(sums, 1 - Tail), 0.95);
    }

    private static int[] Prospects(IReadOnlyList<AccountCell> cells)
    {
        var at = cells.Select((cell, number) => (cell, number)).ToDictionary(c => c.cell, c => c.number);
        return [.. cells.Select(c => at[c.AsProspect])];
    }

    /// <summary>Expected money of each group, the sd of its log, and the variance that counting brings.</summary>
    private IEnumerable<(double Mean, double Log, double Spread)> Items(HandedPatch handed, PatchRates rates)
    {
        var accounts = handed.Accounts.Select(c => Item(c.All, 1, rates.Accounts[c.Cell]));
        var leads = handed.Leads.Select(l => Item(
            l.Leads / handed.InSeat.Value, 1, rates.Leads[history.Source(l.Source)]));
        var pipeline = handed.Inherited
            .GroupBy(d => d.Age)
            .Select(g => Item(1, g.Sum(d => d.Amount), rates.Pipeline[g.Key]) with { Spread = 0 });
        return accounts.Concat(leads).Concat(pipeline).Where(i => i.Mean > 0);
    }

    private static (double Mean, double Log, double Spread) Item(double count, double size, PatchRates.Worth worth)
    {
        var one = size * worth.Mean;
        return (count * one, Math.Sqrt(Math.Log(1 + worth.Relative)), count * one * one);
    }
}
