using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class PartialCorrelationTests
{
    private const double Tolerance = 1e-10;

    private static readonly Gold s_case = Gold.Case("rank_corr");

    [Theory]
    [InlineData("partial_pearson_calls_att_given_potential", false, "potential")]
    [InlineData("partial_spearman_calls_att_given_potential", true, "potential")]
    [InlineData("partial_spearman_calls_att_given_pot_hire", true, "potential", "hire_order")]
    public void Partial_correlation_agrees_with_R(string name, bool ranked, params string[] controls)
    {
        var expected = s_case.Expected.GetProperty(name);

        var partial = PartialCorrelation.Of(
            Column("calls"), Column("attainment"), [.. controls.Select(Column)]);

        Agree.Relatively(Tolerance, expected.GetProperty("r"), partial.R);
        Agree.Relatively(Tolerance, expected.GetProperty("t"), partial.T);
        Assert.Equal(expected.GetProperty("df").GetInt32(), partial.Degrees);
        Agree.Relatively(Tolerance, expected.GetProperty("p"), partial.P);
        Agree.Relatively(
            Tolerance, expected.GetProperty("ci_fisher"), [partial.Interval.Low, partial.Interval.High]);

        double[] Column(string of) => ranked ? Ranks.Average(s_case.Column(of)) : s_case.Column(of);
    }

    [Fact]
    public void Semipartial_correlation_agrees_with_R()
    {
        var semipartial = PartialCorrelation.Semipartial(
            s_case.Column("calls"), s_case.Column("attainment"), [s_case.Column("potential")]);

        Agree.Relatively(
            Tolerance, s_case.Expected.GetProperty("semipartial_calls_att_given_potential"), semipartial);
    }

    [Fact]
    public void A_control_that_repeats_another_costs_no_degree_of_freedom()
    {
        var potential = s_case.Column("potential");
        double[] again = [.. potential.Select(p => 3 * p + 1)];

        var once = PartialCorrelation.Of(s_case.Column("calls"), s_case.Column("attainment"), [potential]);
        var twice = PartialCorrelation.Of(
            s_case.Column("calls"), s_case.Column("attainment"), [potential, again]);

        Assert.Equal(once, twice);
    }

    [Fact]
    public void A_sample_that_the_controls_explain_has_no_partial_correlation() =>
        Assert.True(
            double.IsNaN(PartialCorrelation.Of([2, 4, 6, 8, 10], [1, 5, 2, 4, 3], [[1, 2, 3, 4, 5]]).R));
}
