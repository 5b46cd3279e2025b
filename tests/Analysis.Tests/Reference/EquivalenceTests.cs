using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class EquivalenceTests
{
    [Fact]
    public void A_correlation_of_zero_in_a_large_sample_is_equivalent()
    {
        // atanh(.3) * sqrt(100) = 3.0952; upper normal tail .000983; tanh(1.64485 / 10) = .163018.
        var result = Equivalence.OfCorrelation(0, CorrelationInference.FisherError(103), 0.3);

        Assert.True(result.Holds);
        Agree.Absolutely(1e-6, 0.000983, result.P);
        Agree.Absolutely(1e-6, 0.163018, result.RuledOut);
    }

    [Fact]
    public void A_correlation_of_zero_in_a_small_sample_shows_nothing()
    {
        var result = Equivalence.OfCorrelation(0, CorrelationInference.FisherError(12), 0.3);

        Assert.False(result.Holds);
        Assert.InRange(result.RuledOut, 0.49, 0.51);
    }

    [Theory]
    [InlineData(-0.28)]
    [InlineData(0.1)]
    [InlineData(0.29)]
    public void The_claim_holds_exactly_where_p_is_below_alpha(double r)
    {
        foreach (var count in new[] { 20, 60, 70, 80, 200, 20_000 })
        {
            var result = Equivalence.OfCorrelation(r, CorrelationInference.FisherError(count), 0.3);
            Assert.Equal(result.P < 0.05, result.Holds);
        }
    }

    [Fact]
    public void Too_few_rows_rule_nothing_out()
    {
        var result = Equivalence.OfCorrelation(0.1, CorrelationInference.FisherError(3), 0.3);

        Assert.Equal(1, result.RuledOut);
        Assert.False(result.Holds);
    }
}
