namespace Performix.Tests.Support.Attack;

/// <summary>Knows the algorithm: runs it on every world and keeps what all worlds behind one output share.</summary>
public static class ExhaustiveAttacker
{
    /// <summary>The answers that some output proves.</summary>
    /// <param name="people">How many people there are; bit i of a world is person i's answer.</param>
    /// <param name="publish">The algorithm: everything observable, as one text.</param>
    /// <param name="coalition">People who know their own answers and pool them, as bits.</param>
    public static IReadOnlyList<string> Proven(int people, Func<int, string> publish, int coalition = 0)
    {
        var all = (1 << people) - 1;
        var shared = new Dictionary<(string Output, int Own), (int And, int Or)>();
        for (var world = 0; world <= all; world++)
        {
            var key = (publish(world), world & coalition);
            shared[key] = shared.TryGetValue(key, out var so)
                ? (so.And & world, so.Or | world)
                : (world, world);
        }

        return
        [
            .. shared
                .Where(s => ((s.Value.And | ~s.Value.Or) & all & ~coalition) != 0)
                .Select(s => $"{s.Key.Output} proves {Convert.ToString(s.Value.And & ~coalition, 2)}"),
        ];
    }
}
