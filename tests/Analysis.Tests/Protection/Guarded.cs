using Performix.Analysis.Protection;

namespace Performix.Analysis.Tests.Protection;

/// <summary>Canonical values and sources of bits for the tests of protected flags.</summary>
internal static class Guarded
{
    public static DateTimeOffset Opens { get; } = new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);

    public static ProtectionPolicy Policy { get; } = new() { Closes = Opens.AddDays(92) };

    public static IReadOnlyDictionary<string, string> NoNames { get; } = new Dictionary<string, string>();

    /// <summary>Bits under which the sampler draws 0 each time: the rule without its noise, through the product's own
    /// door. A test asserts that it does.</summary>
    public static RandomBytes Silence { get; } = buffer => buffer.Fill(0xFF);

    public static RandomBytes Seeded(int seed) => new Random(seed).NextBytes;

    /// <summary>A policy of another K; 6 and 7 have bands of three.</summary>
    public static ProtectionPolicy OfK(int smallest) => Policy with { SmallestCell = smallest };

    /// <summary>The lowest K policy that a cell of this size may be published under.</summary>
    public static ProtectionPolicy For(int people) => OfK(Math.Min(people, 8));

    public static ReportingCell Cell(int people, string id = "T") =>
        new(id, id, [.. People(people, id)]);

    public static IEnumerable<string> People(int count, string team) =>
        Enumerable.Range(0, count).Select(i => $"{team}{i:000}");

    public static IEnumerable<EligibleRep> Team(int count, params string[] path) =>
        People(count, path[^1]).Select(id => new EligibleRep(id, path));

    public static Partition Form(IEnumerable<EligibleRep> reps, int smallest = 8) =>
        CellRule.Form(reps, OfK(smallest), NoNames);

    /// <summary>"Bad" by those who are named, silence by the rest.</summary>
    public static IReadOnlyDictionary<string, RepAnswer> Flagged(IEnumerable<string> people) =>
        people.ToDictionary(p => p, _ => new RepAnswer(PatchAnswer.Bad));

    /// <summary>"Bad" by the people whose bit of the world is set.</summary>
    public static IReadOnlyDictionary<string, RepAnswer> World(IReadOnlyList<string> people, int world) =>
        Flagged(people.Where((_, i) => (world >> i & 1) == 1));

    /// <summary>The band of a count without noise.</summary>
    public static CellRelease Release(int people, int bad) => Publication.Release(
        [Cell(people)], Flagged(Cell(people).Members.Take(bad)), For(people), Silence)[0];

    /// <summary>All that a viewer can read of a period, as one text.</summary>
    public static string Observable(
        Partition partition,
        IReadOnlyDictionary<string, RepAnswer> answers,
        ProtectionPolicy policy,
        RandomBytes random)
    {
        var released = Publication.Release(partition.Cells, answers, policy, random);
        return string.Join('\n', [
            .. released.Select(r => $"{r.CellId} {r.Name} {r.Band.Low}-{r.Band.High} of {r.N}: {r.Band.Text}"),
            .. partition.Closed.Select(c => $"{c.Id}: {ProtectedWords.Closed(c.Members.Count, policy)}"),
            GroupLine.Of([.. released.Select(r => r.Band)], policy).Text,
        ]);
    }
}
