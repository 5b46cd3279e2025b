using Performix.Analysis.Protection;
using Performix.Tests.Support.Attack;

namespace Performix.Analysis.Tests.Protection;

/// <summary>The product's rule, and the same with faults planted (privacy.md 5, last lines).</summary>
internal static class Publishers
{
    public static IReadOnlyList<Statement> Product(Scene scene) => Told(scene, Drawn(scene));

    public static IReadOnlyList<Statement> KComparedWithGreater(Scene scene)
    {
        var partition = CellRule.Form(scene.Snapshot, scene.Policy, Guarded.NoNames);
        var large = partition.Cells.Where(c => c.Members.Count > scene.Policy.SmallestCell).ToArray();
        return Told(scene, Statements(scene, large));
    }

    public static IReadOnlyList<Statement> BandsStartingAtOne(Scene scene) =>
        Told(scene, Cut(scene, n => [(0, 0), (1, 4), (5, n)]));

    public static IReadOnlyList<Statement> TopBandEndingBelowN(Scene scene) =>
        Told(scene, Cut(scene, n => [(0, 3), (4, n - 1), (n, n)]));

    public static IReadOnlyList<Statement> NoiseDrawnForEachViewer(Scene scene) =>
        [.. scene.Viewers.SelectMany(v => Told(scene with { Viewers = [v] }, Drawn(scene)))];

    public static IReadOnlyList<Statement> NoiseRedrawnOnRetry(Scene scene) =>
        [.. Enumerable.Range(0, scene.Retries + 1).SelectMany(_ => Told(scene with { Retries = 0 }, Drawn(scene)))];

    public static IReadOnlyList<Statement> CompanyTotalFromRawCounts(Scene scene)
    {
        string[] all = [.. scene.Snapshot.Select(r => r.Id)];
        var bad = all.Count(scene.Answers.ContainsKey);
        var total = new Statement("", scene.Period, all, all.Length) { Count = bad, Text = $"{bad} of {all.Length}" };
        return Told(scene, [.. Drawn(scene), total]);
    }

    public static IReadOnlyList<Statement> JoinerCounted(Scene scene) => Product(scene with { Snapshot = scene.Now });

    public static IReadOnlyList<Statement> ExactCounts(Scene scene) =>
        Told(scene, Cut(scene, n => [.. Enumerable.Range(0, n + 1).Select(c => (c, c))]));

    public static IReadOnlyList<Statement> LiveRange(Scene scene) =>
        [.. Told(scene with { Period = scene.Period - 1 }, Drawn(scene)), .. Product(scene)];

    /// <summary>What is stored, shown to every viewer, however often the job starts again.</summary>
    private static List<Statement> Told(Scene scene, IReadOnlyList<Statement> stored) =>
    [
        .. Enumerable.Range(0, scene.Retries + 1)
            .SelectMany(_ => scene.Viewers)
            .SelectMany(v => stored.Select(s => s with { Viewer = v, Period = scene.Period })),
    ];

    private static IReadOnlyList<Statement> Drawn(Scene scene) =>
        Statements(scene, CellRule.Form(scene.Snapshot, scene.Policy, Guarded.NoNames).Cells);

    private static IReadOnlyList<Statement> Statements(Scene scene, IReadOnlyList<ReportingCell> cells) =>
    [
        .. Publication.Release(cells, scene.Answers, scene.Policy, scene.Random).Zip(cells, (released, cell) =>
            new Statement("", scene.Period, cell.Members, released.N)
            {
                Range = (released.Band.Low, released.Band.High),
                Text = released.Band.Text,
            }),
    ];

    private static IReadOnlyList<Statement> Cut(Scene scene, Func<int, IReadOnlyList<(int Low, int High)>> bands) =>
    [
        .. CellRule.Form(scene.Snapshot, scene.Policy, Guarded.NoNames).Cells.Select(cell =>
        {
            var n = cell.Members.Count;
            var count = cell.Members.Count(scene.Answers.ContainsKey);
            var band = bands(n).First(b => b.Low <= count && count <= b.High);
            return new Statement("", scene.Period, cell.Members, n) { Range = band, Text = $"{band}" };
        }),
    ];
}
