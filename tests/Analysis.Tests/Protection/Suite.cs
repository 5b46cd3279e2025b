using Performix.Analysis.Protection;
using Performix.Tests.Support.Attack;

namespace Performix.Analysis.Tests.Protection;

/// <summary>The whole check of a publisher: what the product passes and every planted fault fails.</summary>
internal static class Suite
{
    public static IReadOnlyList<string> Violations(Publish publish) =>
        [.. Threshold(publish), .. EveryWorld(publish), .. Snapshot(publish), .. Ledger(publish)];

    /// <summary>A group of K is published, one of K - 1 is not.</summary>
    private static IEnumerable<string> Threshold(Publish publish) =>
        from people in new[] { 7, 8, 9 }
        let ledger = publish(Scene.Of([.. Guarded.Team(people, "T")], Guarded.Flagged([]), Guarded.Silence))
        where ledger.Count > 0 != people >= Guarded.Policy.SmallestCell
        select $"a group of {people} is {(ledger.Count > 0 ? "published" : "not published")}";

    /// <summary>The algorithm-aware attacker, without noise.</summary>
    private static IEnumerable<string> EveryWorld(Publish publish) =>
        from people in new[] { 8, 9 }
        let reps = Guarded.Team(people, "T").ToArray()
        let ids = reps.Select(r => r.Id).ToArray()
        from proof in ExhaustiveAttacker.Proven(people, world => string.Join('\n',
            publish(Scene.Of(reps, Guarded.World(ids, world), Guarded.Silence)).Select(s => $"{s.Set} {s.Text}")))
        select proof;

    /// <summary>Who came in the period is in no statement, who left still is.</summary>
    private static IEnumerable<string> Snapshot(Publish publish)
    {
        var scene = Moved(Guarded.Silence);
        return publish(scene)
            .Where(s => !s.Members.ToHashSet().SetEquals(scene.Snapshot.Select(r => r.Id)))
            .Select(s => $"a statement about {s.Set}, not about the snapshot");
    }

    /// <summary>The union of all viewers' ledgers, with noise, linked both ways, by several streams.</summary>
    private static IEnumerable<string> Ledger(Publish publish) =>
        from seed in Enumerable.Range(0, 8)
        let ledger = publish(Moved(Guarded.Seeded(seed)))
        from link in new[] { Link.Unlinked, Link.Static }
        from failure in new Attacker(link).Read(ledger).Failures
        select failure;

    private static Scene Moved(RandomBytes random)
    {
        EligibleRep[] reps = [.. Guarded.Team(9, "T")];
        var joiner = new EligibleRep("joiner", ["T"]);
        var flagged = Guarded.Flagged([.. reps.Take(4).Select(r => r.Id), joiner.Id]);
        return Scene.Of(reps, flagged, random) with { Now = [.. reps.Skip(1), joiner] };
    }
}
