namespace Performix.Tests.Support.Attack;

/// <summary>Facts that share people: all worlds of these people are weighed, one count a class.</summary>
internal sealed class Component
{
    private const double MostWorlds = 4e6;

    private readonly IReadOnlyList<Fact> facts;
    private readonly PersonClass[] classes;
    private readonly double[][] chance;
    private readonly double[][] prior;

    public Component(IReadOnlyList<Fact> facts, double prior, double epsilon)
    {
        this.facts = facts;
        classes = [.. facts.SelectMany(f => f.Unknown).Distinct()
            .Select(p => (Person: p, In: Containing(p)))
            .GroupBy(p => string.Join(',', p.In))
            .Select(g => new PersonClass([.. g.Select(p => p.Person)], g.First().In))];
        chance = [.. facts.Select(f => Enumerable.Range(0, f.N + 1)
            .Select(c => NoiseLaw.Shown(f.Range, c, f.N, epsilon)).ToArray())];
        this.prior = [.. classes.Select(c => Enumerable.Range(0, c.People.Count + 1)
            .Select(k => Binomial(c.People.Count, k, prior)).ToArray())];
        Sum = new double[classes.Length];
        Least = [.. classes.Select(c => c.People.Count)];
        Most = new int[classes.Length];
    }

    public IReadOnlyList<PersonClass> Classes => classes;

    public bool TooLarge => classes.Aggregate(1.0, (all, c) => all * (c.People.Count + 1)) > MostWorlds;

    /// <summary>The weight of all worlds.</summary>
    public double Total { get; private set; }

    /// <summary>By class: the weighted count.</summary>
    public double[] Sum { get; }

    /// <summary>By class: the least count in a world that the ranges allow, read as if there were no noise.</summary>
    public int[] Least { get; }

    /// <summary>By class: the largest such count.</summary>
    public int[] Most { get; }

    /// <summary>Whether any world fits the ranges as if there were no noise.</summary>
    public bool Fits { get; private set; }

    public void Weigh()
    {
        var counts = new int[classes.Length];
        var totals = facts.Select(f => f.Known).ToArray();
        Walk(0, counts, totals, 1);
    }

    private void Walk(int at, int[] counts, int[] totals, double weight)
    {
        if (at == classes.Length)
        {
            Take(counts, totals, weight);
            return;
        }

        var size = classes[at].People.Count;
        for (var k = 0; k <= size; k++)
        {
            counts[at] = k;
            Walk(at + 1, counts, totals, weight * prior[at][k]);
            Shift(classes[at].Facts, totals, 1);
        }

        Shift(classes[at].Facts, totals, -(size + 1));
    }

    private static void Shift(IReadOnlyList<int> facts, int[] totals, int by)
    {
        foreach (var fact in facts)
        {
            totals[fact] += by;
        }
    }

    private void Take(int[] counts, int[] totals, double weight)
    {
        var fits = true;
        for (var f = 0; f < totals.Length; f++)
        {
            weight *= chance[f][totals[f]];
            fits &= facts[f].Range.Low <= totals[f] && totals[f] <= facts[f].Range.High;
        }

        Total += weight;
        Fits |= fits;
        for (var c = 0; c < counts.Length; c++)
        {
            Sum[c] += weight * counts[c];
            Least[c] = fits ? Math.Min(Least[c], counts[c]) : Least[c];
            Most[c] = fits ? Math.Max(Most[c], counts[c]) : Most[c];
        }
    }

    private int[] Containing(string person) =>
        [.. facts.Index().Where(f => f.Item.Unknown.Contains(person)).Select(f => f.Index)];

    private static double Binomial(int n, int k, double p)
    {
        var ways = Enumerable.Range(1, k).Aggregate(1.0, (all, i) => all * (n - k + i) / i);
        return ways * Math.Pow(p, k) * Math.Pow(1 - p, n - k);
    }
}
