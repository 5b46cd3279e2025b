using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class ProportionsTests
{
    private const double Tolerance = 1e-10;

    public static TheoryData<string, int, int> Groups => new()
    {
        { "team", 24, 50 }, { "smb", 13, 20 }, { "ent", 2, 9 }, { "zero", 0, 12 },
        { "all", 7, 7 }, { "one", 0, 1 }, { "big", 231, 420 },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void Intervals_and_exact_p_agree_with_R(string group, int hits, int trials)
    {
        var expected = Gold.Case("proportions").Expected.GetProperty(group);

        Limits wilson = Proportions.Wilson(hits, trials), exact = Proportions.ClopperPearson(hits, trials);
        var jeffreys = Proportions.Jeffreys(hits, trials);

        Agree.Relatively(Tolerance, expected.GetProperty("wilson"), [wilson.Low, wilson.High]);
        Agree.Relatively(Tolerance, expected.GetProperty("clopper_pearson"), [exact.Low, exact.High]);
        Agree.Relatively(Tolerance, expected.GetProperty("jeffreys"), [jeffreys.Low, jeffreys.High]);
        Agree.Relatively(
            Tolerance, expected.GetProperty("p_vs_half_exact"), Proportions.ExactP(hits, trials));
    }

    [Fact]
    public void Newcombe_interval_of_a_difference_agrees_with_R()
    {
        var expected = Gold.Case("proportions").Expected.GetProperty("newcombe_team_minus_smb");

        var interval = Proportions.Newcombe((24, 50), (13, 20));

        Agree.Relatively(Tolerance, expected.GetProperty("lo"), interval.Low);
        Agree.Relatively(Tolerance, expected.GetProperty("hi"), interval.High);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    [InlineData(-1, 2)]
    public void More_hits_than_trials_or_no_trials_are_refused(int hits, int trials) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportions.Wilson(hits, trials));
}
