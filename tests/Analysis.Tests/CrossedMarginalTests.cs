using System.Text.Json;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests;

public sealed class CrossedMarginalTests
{
    // Differences between points, since constants are dropped (meta.tol of the gold case); ours agree without
    // that.
    private const double Tolerance = 1e-6;

    public static TheoryData<string, bool> Cases => new()
    {
        { "patch14", false }, { "patch14", true },
        { "mixed18", false }, { "mixed18", true },
        { "people16_nomove", false }, { "people16_nomove", true },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Log_marginals_are_those_of_the_dense_reference(string name, bool withMeans)
    {
        var marginal = new CrossedMarginal(new CrossedDesign(CrossedGold.Data(name, withMeans)));

        foreach (var point in Points(name, withMeans))
        {
            Assert.Equal(point.GetProperty("logml").GetDouble(), marginal.Evaluate(Ratios(point)), Tolerance);
            Assert.Equal(point.GetProperty("rss").GetDouble(), marginal.ResidualSquares, Tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Conditional_means_are_those_of_the_dense_reference(string name, bool withMeans)
    {
        var marginal = new CrossedMarginal(new CrossedDesign(CrossedGold.Data(name, withMeans)));

        foreach (var point in Points(name, withMeans))
        {
            marginal.Evaluate(Ratios(point));
            var means = marginal.Means();
            AssertClose(point.GetProperty("coef_x_mean"), means.Blocks[0]);
            AssertClose(point.GetProperty("rep_mean_first3"), [.. means.First.Take(3)]);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_does_not_matter_which_factor_is_eliminated(bool withMeans)
    {
        var data = CrossedGold.Data("mixed18", withMeans);
        // Of two factors with as many levels the first is eliminated.
        var turned = data with { First = data.Second, Second = data.First };
        var ratios = new[] { -.3, -1.2, -.4, -.9 };
        var swapped = new[] { -1.2, -.3, -.4, -.9 };

        var straight = new CrossedMarginal(new CrossedDesign(data)).Evaluate(ratios);
        var other = new CrossedMarginal(new CrossedDesign(turned)).Evaluate(swapped);

        Assert.Equal(straight, other, 1e-8);
    }

    [Fact]
    public void A_fixed_column_that_says_nothing_new_changes_nothing()
    {
        var data = CrossedGold.Data("patch14", withMeans: false);
        double[] difference = [.. data.Fixed[0].Zip(data.Fixed[1], (a, b) => a - b)];
        var ratios = new[] { -1.0, -1, -1 };

        var plain = new CrossedDesign(data);
        var repeated = new CrossedDesign(data with { Fixed = [.. data.Fixed, difference] });

        Assert.Equal(plain.FreeRows, repeated.FreeRows);
        Assert.Equal(new CrossedMarginal(plain).Evaluate(ratios), new CrossedMarginal(repeated).Evaluate(ratios));
    }

    private static JsonElement.ArrayEnumerator Points(string name, bool withMeans) =>
        CrossedGold.Expected(name, withMeans ? "V2_mundlak" : "V1").GetProperty("points").EnumerateArray();

    private static double[] Ratios(JsonElement point) =>
        [.. point.GetProperty("theta").EnumerateArray().Select(t => t.GetDouble())];

    private static void AssertClose(JsonElement expected, IReadOnlyList<double> actual)
    {
        var values = expected.EnumerateArray().Select(v => v.GetDouble()).ToList();
        Assert.Equal(values.Count, actual.Count);
        Assert.All(values.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
    }
}
