using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class HartiganTests
{
    private static readonly Gold s_case = Gold.Case("dip");

    [Theory]
    [InlineData("unimodal_n40")]
    [InlineData("bimodal_n40")]
    [InlineData("uniform_n25")]
    [InlineData("skew_n60")]
    [InlineData("ties_n30")]
    [InlineData("small_n6")]
    [InlineData("bimodal_n200")]
    [InlineData("mono_n4")]
    [InlineData("const_n5")]
    public void Dip_p_and_modal_interval_agree_with_R(string sample)
    {
        var expected = s_case.Expected.GetProperty(sample);

        var result = Hartigan.Test(Samples.Of(s_case, sample));

        Agree.Absolutely(1e-12, expected.GetProperty("dip"), result.Dip);
        Agree.Absolutely(1e-9, expected.GetProperty("p"), result.P);
        Agree.Absolutely(1e-12, expected.GetProperty("modal_lo"), result.Modal.Low);
        Agree.Absolutely(1e-12, expected.GetProperty("modal_hi"), result.Modal.High);
    }

    // The algorithm never goes below 1/(2n); the definition does where ties leave nothing to fit.
    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(11)]
    public void Dip_of_random_values_with_ties_is_that_of_the_definition(int count)
    {
        var random = Seeded.Stream(count, "dip");
        for (var sample = 0; sample < 12; sample++)
        {
            double[] x = [.. random.NextDoubles(count).Select(v => Math.Round(12 * v * v))];
            Agree.Absolutely(1e-9, Math.Max(DipByDefinition.Of(x), 0.5 / count), Hartigan.Test(x).Dip);
        }
    }

    [Fact]
    public void Order_shift_and_scale_change_no_dip()
    {
        var x = Samples.Of(s_case, "bimodal_n200");
        double[] changed = [.. x.Reverse().Select(v => 8 * v + 2)];

        Agree.Absolutely(1e-12, Hartigan.Test(x).Dip, Hartigan.Test(changed).Dip);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(80_000)]
    public void Sizes_beyond_the_table_have_a_p_value(int count)
    {
        double[] even = [.. Enumerable.Range(0, count).Select(i => i / (double)count)];

        Assert.Equal(1, Hartigan.Test(even).P);
    }

    [Fact]
    public void Two_separate_points_of_equal_weight_have_the_largest_dip() =>
        Agree.Absolutely(
            1e-3, 0.25, Hartigan.Test([.. Enumerable.Range(0, 1000).Select(i => i % 2 + i * 1e-9)]).Dip);
}
