using Performix.Analysis.Numerics;

namespace Performix.Analysis.Models;

/// <summary>What the same things brought in the hands of others: the rates behind one rep's index.</summary>
internal sealed class PatchRates
{
    private PatchRates(Worth[] accounts, Worth[] leads, Worth[] pipeline)
    {
        (Accounts, Leads, Pipeline) = (accounts, leads, pipeline);
    }

    /// <summary>Expected bookings of one account in a period, by cell.</summary>
    public IReadOnlyList<Worth> Accounts { get; }

    /// <summary>Expected bookings of one lead, by source.</summary>
    public IReadOnlyList<Worth> Leads { get; }

    /// <summary>Chance that one open opportunity is won in the period, by age.</summary>
    public IReadOnlyList<Worth> Pipeline { get; }

    /// <summary>Fits the rates. Chances are beta-binomial, amounts lognormal, both drawn to the cohort.</summary>
    /// <param name="seen">What others had and got.</param>
    public static PatchRates Fit(PatchExperience seen)
    {
        var (trials, won) = (seen.Accounts, seen.Won);
        var chances = BetaBinomialPool.Fit(trials, [.. won.Count.Zip(trials, Math.Min)]);
        var amounts = Amounts(won);
        var kept = 1 - seen.FromLeads;
        Worth[] accounts = [.. trials.Select((n, cell) => Chance(chances, n, Math.Min(n, won.Count[cell]))
            .Times(amounts[cell]).Times(new Worth(kept, 0)))];

        var turned = BetaBinomialPool.Fit(seen.Leads, seen.Converted);
        var wins = BetaBinomialPool.Fit(seen.Decided, seen.Sold.Count);
        var sizes = Amounts(seen.Sold);
        Worth[] leads = [.. seen.Leads.Select((n, source) => Chance(turned, n, seen.Converted[source])
            .Times(Chance(wins, seen.Decided[source], seen.Sold.Count[source])).Times(sizes[source]))];

        var open = BetaBinomialPool.Fit(seen.Open, seen.Landed);
        return new PatchRates(accounts, leads, [.. seen.Open.Select((n, age) => Chance(open, n, seen.Landed[age]))]);
    }

    private static Worth Chance(BetaBinomialPool pool, double trials, double successes)
    {
        var (mean, variance) = pool.Posterior(trials, successes);
        return new Worth(mean, mean > 0 ? variance / (mean * mean) : 0);
    }

    /// <summary>Mean amounts by group: the log mean drawn to the cohort, brought back by one factor with which all
    /// groups together give what was won (the smearing of Duan 1983, JASA 78:605, on group sums).</summary>
    private static Worth[] Amounts(AmountSums won)
    {
        var pool = NormalPool.Fit(won.Count, won.Log, won.Square);
        var logs = won.Count.Select((n, group) => pool.Posterior(n, won.Log[group])).ToArray();
        var plain = logs.Select((log, group) => won.Count[group] * Math.Exp(log.Mean)).Sum();
        var back = plain > 0 ? won.Amount.Sum() / plain : 0;
        return [.. logs.Select(log => new Worth(back * Math.Exp(log.Mean), Math.Exp(log.Variance) - 1))];
    }

    /// <summary>A rate and the square of its coefficient of variation.</summary>
    internal readonly record struct Worth(double Mean, double Relative)
    {
        /// <summary>The product with an independent rate.</summary>
        public Worth Times(Worth other) =>
            new(Mean * other.Mean, ((1 + Relative) * (1 + other.Relative)) - 1);
    }
}
