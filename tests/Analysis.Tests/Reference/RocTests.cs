using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class RocTests
{
    private static readonly Gold s_case = Gold.Case("groups_tests");
    private static readonly double[] s_calls = s_case.Column("calls");
    private static readonly double[] s_potential = s_case.Column("potential");
    private static readonly bool[] s_hit = [.. s_case.Column("attainment").Select(a => a >= 0.9)];

    [Fact]
    public void Area_agrees_with_R() =>
        Agree.Relatively(1e-8, s_case.Expected.GetProperty("auc"), RocArea.Of(s_calls, s_hit).Area);

    // DeLong's definition, pair by pair.
    [Fact]
    public void Error_by_ranks_is_the_error_by_pairs()
    {
        double[] yes = [.. s_calls.Where((_, i) => s_hit[i])], no = [.. s_calls.Where((_, i) => !s_hit[i])];
        double[] wins = [.. yes.Select(a => no.Average(b => Win(a, b)))];
        double[] losses = [.. no.Select(b => yes.Average(a => Win(a, b)))];

        var error = RocArea.Of(s_calls, s_hit).Error;

        Agree.Relatively(1e-12, Math.Sqrt(Spread(wins) / yes.Length + Spread(losses) / no.Length), error);

        static double Win(double a, double b) => (1 + Math.Sign(a - b)) / 2.0;

        static double Spread(double[] v) => v.Sum(x => Math.Pow(x - v.Average(), 2)) / (v.Length - 1);
    }

    [Fact]
    public void Perfect_separation_of_few_rows_keeps_an_open_interval()
    {
        var roc = RocArea.Of([1, 2, 3, 4, 5, 6], [false, false, false, true, true, true]);

        Assert.Equal((1, 0), (roc.Area, roc.Error));
        Assert.Equal(1, roc.Interval.High, 12);
        Assert.InRange(roc.Interval.Low, 0.4, 0.6);
    }

    // By its own equation: at an end the distance is z standard errors of that end.
    [Fact]
    public void Newcombe_interval_solves_its_equation()
    {
        var low = RocArea.Newcombe(0.8, 12, 20).Low;

        var inflation = 1 + 15 * ((1 - low) / (2 - low) + low / (1 + low));
        Agree.Relatively(1e-9, 1.959963984540054 * Math.Sqrt(low * (1 - low) * inflation / 240), 0.8 - low);
    }

    [Fact]
    public void Bootstrap_and_DeLong_errors_of_a_difference_are_near()
    {
        var comparison = RocComparison.Of(s_potential, s_calls, s_hit, 1999, Seeded.Stream(1, "roc"));

        Agree.Relatively(0.1, comparison.Difference / comparison.Z, comparison.Resampled.StandardError);
        Assert.Equal(comparison.P < 0.05, !comparison.Resampled.Accelerated.Contains(0));
    }

    [Fact]
    public void A_score_against_itself_never_differs()
    {
        var comparison = RocComparison.Of(s_calls, s_calls, s_hit, 99, Seeded.Stream(1, "roc"));

        Assert.Equal(0, comparison.Difference);
        Assert.Equal(new Limits(0, 0), comparison.Resampled.Accelerated);
        Assert.True(double.IsNaN(comparison.P));
    }

    [Fact]
    public void One_row_of_a_class_is_refused() =>
        Assert.Throws<ArgumentException>(() => RocArea.Of([1, 2, 3], [true, false, false]));
}
