using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Performix.Tests.Support.Simulation;

/// <summary>What is fixed before the first quarter: patches, people, seasons.</summary>
internal sealed class SimulatedTraits
{
    /// <summary>Quarters after the data, in which swaps are tried.</summary>
    public const int Ahead = 4;

    public SimulatedTraits(Scenario scenario, int reps, int quarters, RandomSource random)
    {
        var all = quarters + Ahead;
        var people =
            reps + (int)Math.Ceiling(reps * scenario.Leave * quarters * 1.6) + (scenario.Leave > 0 ? 4 : 0);
        double[] Normals(int count, double sd) =>
            [.. Enumerable.Range(0, count).Select(_ => Normal.Sample(random, 0, sd))];
        Measured = Normals(reps, scenario.MeasuredPatch);
        Hidden = Normals(reps, scenario.HiddenPatch);
        var usual = Normals(reps, .8);
        LeadQuality = [.. usual.Select(u => Normals(all, scenario.LeadSpread).Select(v => u + v).ToArray())];
        Skill = Normals(people, scenario.Skill);
        Diligence = Normals(people, scenario.Effort);
        Effort = [.. Diligence.Select(d => Normals(all, .08).Select(v => d + v).ToArray())];
        var phase = random.NextDouble() * 6.28;
        Season =
            [.. Enumerable.Range(0, all).Select(t => scenario.Season * Math.Sin((Math.PI * t / 2) + phase))];
        QuotaNoise = Normals(reps, scenario.QuotaNoise);
        Deals = [.. Normals(reps, scenario.DealCountSpread / 2).Select(v => scenario.Deals * Math.Exp(v))];
        Tenure = [.. Skill.Select(_ => FirstTenure(scenario, random))];
        var error = scenario.MeasuredPatch * Math.Sqrt(Math.Max((1 / scenario.Reliability) - 1, 0));
        Potential = [.. Measured.Zip(Normals(reps, error), (p, e) => 1e6 * Math.Exp(p + e))];
        AccountMix = [.. Normals(reps, .15).Select(v => Math.Clamp(.5 + v, .02, .98))];
        Holder = Seats(scenario, reps, random);
    }

    public double[] Measured { get; }

    public double[] Hidden { get; }

    /// <summary>Standardised, by patch and quarter.</summary>
    public double[][] LeadQuality { get; }

    public double[] Skill { get; }

    /// <summary>A rep's usual effort; <see cref="Effort"/> is that of each quarter.</summary>
    public double[] Diligence { get; }

    public double[][] Effort { get; }

    public double[] Season { get; }

    public double[] QuotaNoise { get; }

    public double[] Deals { get; }

    public int[] Tenure { get; }

    public double[] Potential { get; }

    public double[] AccountMix { get; }

    /// <summary>Rep of each patch in the first quarter.</summary>
    public int[] Holder { get; }

    private static int FirstTenure(Scenario scenario, RandomSource random)
    {
        if (scenario.RampQuarters == 0)
        {
            return random.Next(4, 40);
        }

        return random.NextDouble() < scenario.Ramping
            ? random.Next(0, scenario.RampQuarters + 1)
            : random.Next(4, 30);
    }

    // Sorting by ranks: the patch that draws most gets the best rep, as far as the correlation goes.
    private int[] Seats(Scenario scenario, int reps, RandomSource random)
    {
        double[] draw = [.. Measured.Zip(Hidden, (p, u) => p + u)];
        var mean = draw.Average();
        var spread = Math.Sqrt(draw.Average(v => (v - mean) * (v - mean))) + 1e-12;
        var rest = Math.Sqrt(1 - (scenario.Sorting * scenario.Sorting));
        double[] pull =
            [.. draw.Select(v => Normal.Sample(random, scenario.Sorting * (v - mean) / spread, rest))];
        int[] patches = [.. Enumerable.Range(0, reps).OrderBy(patch => pull[patch])];
        int[] people = scenario.Sorting > 0
            ? [.. Enumerable.Range(0, reps).OrderBy(rep => Skill[rep])]
            : [.. Enumerable.Range(0, reps).OrderBy(_ => random.NextDouble())];
        var seats = new int[reps];
        for (var at = 0; at < reps; at++)
        {
            seats[patches[at]] = people[at];
        }

        return seats;
    }
}
