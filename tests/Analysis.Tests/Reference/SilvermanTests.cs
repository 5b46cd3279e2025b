using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class SilvermanTests
{
    private static readonly Gold s_case = Gold.Case("silverman");

    [Theory]
    [InlineData("unimodal_n40")]
    [InlineData("bimodal_n40")]
    [InlineData("uniform_n25")]
    [InlineData("bimodal_n200")]
    public void Critical_bandwidths_agree_with_R(string sample)
    {
        var expected = s_case.Expected.GetProperty(sample);
        var x = Samples.Of(s_case, sample);

        Agree.Relatively(1e-4, expected.GetProperty("h_crit_1"), Silverman.CriticalBandwidth(x, 1));
        Agree.Relatively(1e-4, expected.GetProperty("h_crit_2"), Silverman.CriticalBandwidth(x, 2));
    }

    // Both sides are drawn: the reference from 399 resamples.
    [Theory]
    [InlineData("unimodal_n40", 999)]
    [InlineData("bimodal_n40", 999)]
    [InlineData("uniform_n25", 999)]
    [InlineData("bimodal_n200", 399)]
    public void Test_of_one_mode_agrees_with_R(string sample, int resamples)
    {
        var expected = s_case.Expected.GetProperty(sample).GetProperty("p_unimodal");

        var p = Silverman.Test(
            Samples.Of(s_case, sample), 1, resamples, Seeded.Stream(1, $"silverman/{sample}"));

        Agree.Absolutely(0.04, expected, p);
    }

    [Fact]
    public void Equal_values_have_no_bandwidth() =>
        Assert.Throws<ArgumentException>(() => Silverman.CriticalBandwidth([1, 1, 1], 1));
}
