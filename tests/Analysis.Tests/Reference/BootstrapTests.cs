using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class BootstrapTests
{
    private static readonly Gold s_case = Gold.Case("bootstrap_bca");
    private static readonly double[] s_calls = s_case.Column("calls");
    private static readonly double[] s_attainment = s_case.Column("attainment");

    [Theory]
    [InlineData("mean_att")]
    [InlineData("median_att")]
    [InlineData("spearman")]
    [InlineData("gini")]
    [InlineData("hit_rate")]
    public void Given_resamples_give_the_numbers_of_boot(string name)
    {
        var expected = s_case.Expected.GetProperty(name);

        var result = Bootstrap.FromIndices(25, rows => Statistic(name, rows), Indices());

        Agree.Relatively(1e-10, expected.GetProperty("t0"), result.Estimate);
        Agree.Relatively(1e-10, expected.GetProperty("boot_se"), result.StandardError);
        Agree.Absolutely(1e-10, expected.GetProperty("bias"), result.Bias);
        Ends(expected.GetProperty("percentile"), result.Percentile);
        Ends(expected.GetProperty("basic"), result.Basic);
        var bca = expected.GetProperty("bca");
        Agree.Relatively(1e-10, bca.GetProperty("z0"), result.Correction);
        Agree.Relatively(1e-10, bca.GetProperty("a"), result.Acceleration);
        Agree.Relatively(1e-10, bca.GetProperty("lo"), result.Accelerated.Low);
        Agree.Relatively(1e-10, bca.GetProperty("hi"), result.Accelerated.High);
    }

    [Theory]
    [InlineData("mean_att")]
    [InlineData("gini")]
    public void Own_resamples_come_near(string name)
    {
        var bca = s_case.Expected.GetProperty(name).GetProperty("bca");

        var result = Bootstrap.Run(25, rows => Statistic(name, rows), 4999, Seeded.Stream(1, "bootstrap"));

        Agree.Absolutely(0.02, bca.GetProperty("lo"), result.Accelerated.Low);
        Agree.Absolutely(0.02, bca.GetProperty("hi"), result.Accelerated.High);
    }

    [Fact]
    public void A_statistic_that_never_varies_has_an_interval_of_no_width()
    {
        var result = Bootstrap.Run(5, _ => 3, 99, Seeded.Stream(1, "constant"));

        Assert.Equal(new Limits(3, 3), result.Accelerated);
        Assert.Equal(0, result.StandardError);
    }

    [Fact]
    public void Resamples_without_a_value_are_dropped_and_counted()
    {
        double[] x = [1, 2, 3, 4], y = [1, 3, 2, 4];

        var result = Bootstrap.Run(4, Pearson, 999, Seeded.Stream(2, "dropped"));

        // A resample of 4 rows is one row four times in 4 / 256 of draws: about 16 of 999.
        Assert.InRange(result.Dropped, 5, 30);
        Assert.False(double.IsNaN(result.Accelerated.Low));

        double Pearson(IReadOnlyList<int> rows) =>
            Correlation.Pearson([.. rows.Select(r => x[r])], [.. rows.Select(r => y[r])]);
    }

    private static void Ends(JsonElement expected, Limits actual) =>
        Agree.Relatively(1e-10, expected, [actual.Low, actual.High]);

    private static double Statistic(string name, IReadOnlyList<int> rows)
    {
        double[] attainment = [.. rows.Select(r => s_attainment[r])];
        return name switch
        {
            "mean_att" => attainment.Average(),
            "median_att" => Quantiles.Median(attainment),
            "spearman" => Correlation.Spearman([.. rows.Select(r => s_calls[r])], attainment),
            "gini" => Inequality.Gini(attainment),
            _ => attainment.Average(a => a >= 0.9 ? 1.0 : 0.0),
        };
    }

    private static IEnumerable<int[]> Indices([CallerFilePath] string path = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(path)!, "bootstrap_bca", "indices0.csv"))
            .Select(
                line => line.Split(',').Select(c => int.Parse(c, CultureInfo.InvariantCulture)).ToArray());
}
