namespace Performix.Tests.Support.Attack;

/// <summary>Reads a ledger and says what it gives away. It knows the rule, the law of the noise and the members.
/// </summary>
/// <param name="link">What it assumes about time.</param>
/// <param name="prior">How likely it holds "flagged" to be before it reads.</param>
/// <param name="epsilon">The privacy loss of one release.</param>
public sealed class Attacker(Link link, double prior = 0.3, double epsilon = 1)
{
    /// <summary>Whether ranges are taken as exact. With noise they are not, and then nothing is proven; without the
    /// noise this is the attack on the rule itself.</summary>
    public bool RangesAreExact { get; init; }

    /// <summary>Answers that the attacker knows from elsewhere, by person.</summary>
    public IReadOnlyDictionary<string, bool> Known { get; init; } = new Dictionary<string, bool>();

    /// <summary>Reads the union of what some viewers saw.</summary>
    public Verdict Read(IReadOnlyList<Statement> ledger)
    {
        var determined = new List<string>();
        var undecided = new List<string>();
        var beliefs = new Dictionary<string, Belief>();
        foreach (var component in Components(Facts(ledger)).Select(f => new Component(f, prior, epsilon)))
        {
            if (component.TooLarge)
            {
                undecided.AddRange(component.Classes.SelectMany(c => c.People));
                continue;
            }

            component.Weigh();
            Judge(component, determined, beliefs);
        }

        return new Verdict(determined, undecided, [.. Hazards.In(ledger)], beliefs);
    }

    private void Judge(Component component, List<string> determined, Dictionary<string, Belief> beliefs)
    {
        foreach (var (at, people) in component.Classes.Index())
        {
            var size = people.People.Count;
            var posterior = component.Sum[at] / component.Total / size;
            var proven = RangesAreExact
                ? component.Fits && (component.Least[at] == size || component.Most[at] == 0)
                : posterior is <= 1e-12 or >= 1 - 1e-12;
            determined.AddRange(people.People.Where(_ => proven).Select(p => $"{p}={(posterior > 0.5 ? 1 : 0)}"));
            var factor = posterior / (1 - posterior) / (prior / (1 - prior));
            foreach (var person in people.People)
            {
                beliefs[person] = new Belief(posterior, factor, people.Facts.Count);
            }
        }
    }

    private List<Fact> Facts(IReadOnlyList<Statement> ledger) =>
    [
        .. ledger
            .Select(s => (Said: s, Range: s.Count is { } count ? (count, count) : s.Range))
            .Where(s => s.Range is not null)
            .DistinctBy(s => (s.Said.Period, s.Said.Set, s.Range))
            .Select(s => new Fact(
                [.. s.Said.Members.Where(m => !Known.ContainsKey(m)).Select(m => Named(m, s.Said.Period))],
                s.Said.Members.Count(m => Known.GetValueOrDefault(m)),
                s.Range.GetValueOrDefault(),
                s.Said.Members.Count)),
    ];

    private string Named(string person, int period) => link == Link.Static ? person : $"{person}@{period}";

    /// <summary>Facts that share nobody are weighed apart.</summary>
    private static List<List<Fact>> Components(List<Fact> facts)
    {
        var components = new List<(HashSet<string> People, List<Fact> Facts)>();
        foreach (var fact in facts)
        {
            var touching = components.Where(c => c.People.Overlaps(fact.Unknown)).ToArray();
            components.RemoveAll(touching.Contains);
            components.Add((
                [.. fact.Unknown, .. touching.SelectMany(c => c.People)],
                [fact, .. touching.SelectMany(c => c.Facts)]));
        }

        return [.. components.Select(c => c.Facts)];
    }
}
