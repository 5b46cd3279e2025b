using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Tests.Support;

namespace Performix.Analysis.Tests.Diagnosis;

public sealed class SpreadTests
{
    [Fact]
    public void The_spread_names_median_share_at_quota_bands_and_concentration()
    {
        var spread = Diagnose(0.4, 0.7, 0.9, 1.0, 1.5).Attainment;

        Assert.NotNull(spread);
        Assert.Equal(0.9, spread.Median, 9);
        Assert.Equal(0.4, spread.AtOrAbove.Value, 9);
        Assert.Equal([1, 1, 1, 1, 1], spread.Bands);
        Assert.Equal(1.5 / 4.5, spread.TopFifthShare.GetValueOrDefault(), 9);
    }

    [Fact]
    public void Rep_periods_and_reps_are_two_views_that_are_never_mixed()
    {
        var cohort = Diagnose(0.4, 1.2);

        Assert.Equal(2, cohort.Attainment?.N);
        Assert.Equal(4, cohort.RepPeriods?.N);
    }

    [Fact]
    public void Without_any_quota_attainment_is_refused_by_name()
    {
        var facts = Some.Facts with { Opportunities = [Some.Won] };

        var diagnosis = Diagnostician.Diagnose(facts, seed: 1, CancellationToken.None);

        Assert.Null(diagnosis.Cohorts[0].Attainment);
        Assert.Contains(diagnosis.Refused, r => r.What == "attainment" && r.Why == "no quota in the input");
    }

    [Fact]
    public void Nothing_at_all_is_refused_and_does_not_crash()
    {
        var diagnosis = Diagnostician.Diagnose(Some.Facts, seed: 1, CancellationToken.None);

        Assert.Empty(diagnosis.Cohorts);
        Assert.Contains(diagnosis.Refused, r => r.What == "cohorts");
    }

    private static CohortDiagnosis Diagnose(params double[] levels)
    {
        var facts = Some.Facts with { Reps = [.. levels.Select((_, at) => new Rep($"R{at}"))] };
        foreach (var (level, at) in levels.Select((l, at) => (l, at)))
        {
            facts = facts.WithAttainments($"R{at}", level, level);
        }

        return Diagnostician.Diagnose(facts, seed: 1, CancellationToken.None).Cohorts[0];
    }
}
