using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class MultipleTestingTests
{
    private static readonly Gold s_case = Gold.Case("multiple_testing");
    private static readonly double[] s_p = s_case.Column("p");

    public static TheoryData<string, Func<IReadOnlyList<double>, IReadOnlyList<double>>> Methods => new()
    {
        { "BH", MultipleTesting.BenjaminiHochberg },
        { "BY", MultipleTesting.BenjaminiYekutieli },
        { "holm", MultipleTesting.Holm },
        { "hochberg", MultipleTesting.Hochberg },
        { "hommel", MultipleTesting.Hommel },
        { "bonferroni", MultipleTesting.Bonferroni },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void Adjusted_values_agree_with_R(string name, Func<IReadOnlyList<double>, IReadOnlyList<double>> adjust) =>
        Agree.Relatively(1e-14, s_case.Expected.GetProperty(name), adjust(s_p));

    [Theory]
    [MemberData(nameof(Methods))]
    public void One_p_alone_stays_as_it_is_and_none_gives_none(
        string name, Func<IReadOnlyList<double>, IReadOnlyList<double>> adjust)
    {
        Assert.True(adjust([0.03]).SequenceEqual([0.03]), name);
        Assert.True(adjust([]).Count == 0, name);
    }

    [Fact]
    public void Simes_and_the_null_share_agree_with_R()
    {
        Agree.Relatively(1e-14, s_case.Expected.GetProperty("simes_p"), MultipleTesting.Simes(s_p));
        Agree.Relatively(
            1e-14, s_case.Expected.GetProperty("storey_pi0_lambda05"), MultipleTesting.NullShare(s_p));
        Assert.Equal(
            s_case.Expected.GetProperty("n_reject_BH_05").GetInt32(),
            MultipleTesting.BenjaminiHochberg(s_p).Count(q => q <= 0.05));
    }

    [Fact]
    public void Intervals_for_one_in_ten_selected_are_wider()
    {
        Assert.Equal(0.995, MultipleTesting.CoverageLevel(1, 10), 12);
        Assert.Equal(0.95, MultipleTesting.CoverageLevel(10, 10), 12);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(1.5)]
    public void What_is_no_p_value_is_refused(double p) =>
        Assert.Throws<ArgumentException>(() => MultipleTesting.Holm([0.1, p]));
}
