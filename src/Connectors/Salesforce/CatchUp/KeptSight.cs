using System.Globalization;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>
/// How much of the org is in sight. It was measured when the rows were read whole, and holds while nothing tells of a
/// change: rows that go out of sight are missing from the counts of their objects, and rows that come without being
/// seen move the org's own count. What is known to be partial is measured every time.
/// </summary>
internal sealed class KeptSight(FactStore store, Completeness completeness, CatchUpRun run)
{
    private const string Name = "sight";

    /// <summary>The org's own count may move by so much before sight is measured again.</summary>
    private const double Moves = 1 - Completeness.EnoughOfAll;

    private static readonly Dictionary<string, long> NoCounts = [];

    public async Task<RowsInSight> OfAsync(
        IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var asked = run.Asked(new WantedObject(Name, [.. names], [], ""), "sight");
        if (await HoldsAsync(names, asked, cancellationToken))
        {
            return RowsInSight.All;
        }

        var sight = await completeness.OfAsync(names, run.Now, cancellationToken);
        IEnumerable<KeyValuePair<string, long>> counts = sight.IsAll ? run.Now.Counts ?? NoCounts : NoCounts;
        await store.WriteAsync(
            Name,
            new FactChange(
                run.Looked(asked, new Seen()),
                [.. counts.Select(one => (one.Key, one.Value.ToString(CultureInfo.InvariantCulture)))],
                [])
            {
                IsWhole = true,
            },
            cancellationToken);
        return sight;
    }

    private async Task<bool> HoldsAsync(
        IReadOnlyCollection<string> names, string asked, CancellationToken cancellationToken)
    {
        if (run.HasLost
            || run.ReadWhole.Intersect(Completeness.Comparable).Any()
            || await store.FindAsync(Name, cancellationToken) is not { } known
            || !run.CanReuse(known, asked))
        {
            return false;
        }

        var before = await store.RowsAsync(
            Name, (id, count) => (id, long.Parse(count, CultureInfo.InvariantCulture)), cancellationToken);
        return names.Intersect(Completeness.Comparable).All(name => before.Any(one => one.id == name && IsSame(one)));
    }

    private bool IsSame((string Name, long Count) before) =>
        run.Now.Counts?.TryGetValue(before.Name, out var count) == true
            && Math.Abs(count - before.Count) <= before.Count * Moves;
}
