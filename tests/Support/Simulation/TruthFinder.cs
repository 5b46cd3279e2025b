namespace Performix.Tests.Support.Simulation;

/// <summary>Works out the truth of a simulated org over the rows that were realised.</summary>
internal sealed class TruthFinder(
    Scenario scenario,
    SimulatedTraits traits,
    SimulatedMarket market,
    IReadOnlyList<SimulatedRow> rows,
    int quarters)
{
    public SimulatedTruth Find(int moves)
    {
        var (people, patch) = scenario.Additive ? AdditiveParts() : MultiplicativeParts();
        double[] a = [.. people.Select(f => f * patch.Average())];
        double[] b = [.. patch.Select(f => f * people.Average())];
        double[] all = [.. people.Zip(patch, (f, g) => f * g)];
        if (scenario.Additive)
        {
            (a, b, all) = (people, patch, [.. people.Zip(patch, (f, g) => f + g)]);
        }

        return new SimulatedTruth
        {
            PeopleVariance = Covariance(a, a),
            PatchVariance = Covariance(b, b),
            Covariance = Covariance(a, b),
            SystematicVariance = Covariance(all, all),
            NoiseVariance = rows.Average(market.NoiseVariance),
            Moves = moves,
            RepEffect = Centred(a),
            Swaps = Swaps(),
        };
    }

    // exp(skill) times exp(patch): main effects are each factor times the other's mean, the rest is
    // interaction.
    private (double[] People, double[] Patch) MultiplicativeParts() =>
        ([.. rows.Select(row => Math.Exp(PeopleGain(row)))],
        [.. rows.Select(row =>
            Math.Exp(PatchGain(row)) * SimulatedMarket.BaseBookings / market.Quota(row.Patch))]);

    private (double[] People, double[] Patch) AdditiveParts() =>
        ([.. rows.Select(row => .95 * PeopleGain(row))],
        [.. rows.Select(row => .95 * (PatchGain(row)
            - (scenario.QuotaFollows * traits.Measured[row.Patch]) - traits.QuotaNoise[row.Patch]))]);

    private double PeopleGain(SimulatedRow row) =>
        traits.Skill[row.Rep] + (scenario.EffortElasticity * traits.Diligence[row.Rep]);

    private double PatchGain(SimulatedRow row)
    {
        var level = traits.Measured[row.Patch] + traits.Hidden[row.Patch];
        var lead = scenario.LeadElasticity * traits.LeadQuality[row.Patch][row.Quarter];

        return level + lead + (scenario.EffortElasticity * scenario.EffortResponse * level);
    }

    private Dictionary<int, double> Centred(double[] people)
    {
        var effect = rows.Zip(people).GroupBy(p => p.First.Rep).ToDictionary(
            g => g.Key, g => g.First().Second);
        var mean = effect.Values.Average();

        return effect.ToDictionary(e => e.Key, e => e.Value - mean);
    }

    private List<SimulatedSwap> Swaps()
    {
        var seen = rows.GroupBy(row => row.Rep).Where(g => g.Count() >= Math.Min(3, quarters)).ToList();
        var top = seen.MaxBy(g => g.Average(row => row.Attainment))!; // every simulated org has such a rep
        var bottom = seen.MinBy(g => g.Average(row => row.Attainment))!; // likewise
        var (topPatch, bottomPatch) = (top.Last().Patch, bottom.Last().Patch);

        return
        [
            Future("top_in_bottom", top.Key, bottomPatch),
            Future("top_in_own", top.Key, topPatch),
            Future("bottom_in_top", bottom.Key, topPatch),
            Future("bottom_in_own", bottom.Key, bottomPatch),
        ];
    }

    private SimulatedSwap Future(string name, int rep, int patch)
    {
        var ahead = Enumerable.Range(quarters, SimulatedTraits.Ahead).ToList();
        var expected = ahead.Average(quarter => market.Expected(rep, patch, quarter));
        var realised = ahead.Average(
            quarter => market.Draw(rep, patch, quarter, tenure: 99, seat: 1).Attainment);

        return new(name, rep, patch, expected, realised);
    }

    private static double Covariance(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());

        return a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Average();
    }
}
