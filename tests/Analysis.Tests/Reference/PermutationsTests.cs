using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class PermutationsTests
{
    private static readonly Gold s_case = Gold.Case("permutation_exact");

    [Theory]
    [InlineData("pearson", false)]
    [InlineData("spearman", true)]
    public void Every_order_is_counted_as_in_python(string name, bool ranked)
    {
        var expected = s_case.Expected.GetProperty(name);
        double[] x = s_case.Column("potential"), y = s_case.Column("attainment");
        (x, y) = ranked ? (Ranks.Average(x), Ranks.Average(y)) : (x, y);

        var result = CorrelationPermutation.Product(x, y, 1, Seeded.Stream(1, "unused"));

        Assert.Equal(expected.GetProperty("count").GetInt64(), result.AtLeast);
        Assert.Equal(expected.GetProperty("total").GetInt64(), result.Total);
        Agree.Relatively(1e-10, expected.GetProperty("r"), Correlation.Pearson(x, y));
    }

    [Fact]
    public void Every_order_of_five_comes_once()
    {
        var seen = new HashSet<string>();

        Permutations.Exact(5, order => seen.Add(string.Concat(order)) ? 1 : 0);

        Assert.Equal(120, seen.Count);
    }

    [Fact]
    public void Random_orders_come_near_to_all_orders()
    {
        double[] x = s_case.Column("potential"), y = s_case.Column("attainment");
        var all = CorrelationPermutation.Product(x, y, 1, Seeded.Stream(1, "unused")).P;

        var drawn = Permutations.Sampled(8, Product, 20_000, Seeded.Stream(3, "permutation"));

        Agree.Absolutely(4 * Math.Sqrt(all * (1 - all) / 20_000), all, drawn.P);

        double Product(IReadOnlyList<int> order) => x.Select((v, i) => (v - x.Average()) * y[order[i]]).Sum();
    }

    [Fact]
    public void The_same_seed_gives_the_same_p()
    {
        double[] x = [.. Enumerable.Range(0, 15).Select(i => Math.Sin(i))], y = [.. x.Select((v, i) => v + i % 4)];

        var first = CorrelationPermutation.Kendall(x, y, 200, Seeded.Stream(9, "k"));
        var again = CorrelationPermutation.Kendall(x, y, 200, Seeded.Stream(9, "k"));

        Assert.Equal(first, again);
        Assert.Equal(201, first.Total);
    }
}
