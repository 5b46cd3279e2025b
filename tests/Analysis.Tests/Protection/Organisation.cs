using Performix.Analysis.Protection;
using Performix.Tests.Support.Attack;

namespace Performix.Analysis.Tests.Protection;

/// <summary>A made-up organisation over several periods: unchanged minds, one in twenty replaced a period.</summary>
internal sealed class Organisation
{
    private const double Turnover = 0.05;

    private readonly Random random;
    private readonly List<EligibleRep> reps = [];
    private readonly HashSet<string> flagged = [];
    private readonly Dictionary<string, double> rates = [];
    private int hired;

    private Organisation(int seed) => random = new Random(seed);

    /// <summary>Three to six teams of 4 to 11; each team has its own rate of flags, 10 to 70 %.</summary>
    public static Organisation Make(int seed)
    {
        var made = new Organisation(seed);
        foreach (var team in Enumerable.Range(0, made.random.Next(3, 7)).Select(t => $"T{t}"))
        {
            made.rates[team] = 0.1 + (0.6 * made.random.NextDouble());
            for (var size = made.random.Next(4, 12); size > 0; size--)
            {
                made.Hire(team);
            }
        }

        return made;
    }

    /// <summary>What the viewers are shown of a period, and who flagged in truth.</summary>
    public (IReadOnlyList<Statement> Ledger, IReadOnlySet<string> Flagged) Publish(int period)
    {
        if (period > 0)
        {
            Turn();
        }

        var scene = Scene.Of([.. reps], Guarded.Flagged(flagged), random.NextBytes);
        return (Publishers.Product(scene with { Period = period }), flagged.ToHashSet());
    }

    private void Turn()
    {
        foreach (var leaver in reps.Where(_ => random.NextDouble() < Turnover).ToArray())
        {
            reps.Remove(leaver);
            Hire(leaver.TeamPath[^1]);
        }
    }

    private void Hire(string team)
    {
        var rep = new EligibleRep($"{team}-{hired++:000}", ["boss", team]);
        reps.Add(rep);
        if (random.NextDouble() < rates[team])
        {
            flagged.Add(rep.Id);
        }
    }
}
