using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class NormalMixturesTests
{
    private static readonly Gold s_case = Gold.Case("mixture_bic");

    public static TheoryData<string> Names => ["unimodal_n40", "bimodal_n40", "skew_n60", "bimodal_n200"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Likelihood_reaches_that_of_mclust(string sample)
    {
        foreach (var (model, equal) in new[] { ("E", true), ("V", false) })
        {
            for (var components = 1; components <= 3; components++)
            {
                var expected = s_case.Expected.GetProperty(sample).GetProperty($"{model}{components}");

                var fit = NormalMixtures.Fit(Samples.Of(s_case, sample), components, equal);

                var wanted = expected.GetProperty("loglik").GetDouble();
                Assert.True(fit.LogLikelihood >= wanted - 1e-4, $"{model}{components}: {fit.LogLikelihood} < {wanted}");
                Assert.Equal(expected.GetProperty("df").GetInt32(), fit.Parameters);
            }
        }
    }

    [Theory]
    [InlineData("bimodal_n40", "E2", true)]
    [InlineData("bimodal_n40", "V2", false)]
    [InlineData("bimodal_n200", "V2", false)]
    public void Two_clear_groups_are_those_of_mclust(string sample, string model, bool equal)
    {
        var expected = s_case.Expected.GetProperty(sample).GetProperty(model);

        var fit = NormalMixtures.Fit(Samples.Of(s_case, sample), 2, equal);

        Agree.Absolutely(1e-4, expected.GetProperty("bic"), fit.Bic);
        Agree.Relatively(1e-3, expected.GetProperty("mean"), fit.Components.Select(c => c.Mean));
        Agree.Relatively(2e-3, expected.GetProperty("pro"), fit.Components.Select(c => c.Weight));
    }

    [Fact]
    public void Groups_three_sd_apart_have_Ashman_D_three()
    {
        NormalComponent low = new(0.5, 0, 4), high = new(0.5, 6, 4);

        Assert.Equal(3, low.AshmanD(high));
    }

    [Fact]
    public void Bic_prefers_two_groups_where_there_are_two_and_one_where_there_is_one()
    {
        var (two, one) = (Samples.Of(s_case, "bimodal_n40"), Samples.Of(s_case, "unimodal_n40"));

        Assert.True(NormalMixtures.Best(two, 2).Bic - NormalMixtures.Best(two, 1).Bic > 6);
        Assert.True(NormalMixtures.Best(one, 2).Bic - NormalMixtures.Best(one, 1).Bic < -6);
    }

    [Fact]
    public void Equal_values_are_refused() =>
        Assert.Throws<ArgumentException>(() => NormalMixtures.Fit([1, 1, 1, 1, 1, 1, 1], 2, true));
}
