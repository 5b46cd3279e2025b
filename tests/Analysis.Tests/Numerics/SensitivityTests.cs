using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Numerics;

public sealed class SensitivityTests
{
    [Fact]
    public void An_estimate_that_is_not_significant_needs_no_confounder() =>
        Assert.Equal(0, Sensitivity.SignificanceRobustnessValue(1.2, 40));

    [Fact]
    public void A_confounder_of_the_strength_of_the_robustness_value_takes_the_estimate_away()
    {
        var value = Sensitivity.RobustnessValue(0.5 / 0.1, 30);

        Assert.Equal(0, Sensitivity.Adjust(0.5, 0.1, 30, value, value).Estimate, 12);
    }

    [Fact]
    public void A_confounder_too_strong_to_exist_beside_its_benchmark_is_unknown()
    {
        var (x, e) = (Noise.Column(30, 1), Noise.Column(30, 2));
        var design = Design.WithIntercept(30, x, [.. x.Zip(e, (a, b) => a + (0.5 * b))]);
        var fit = LeastSquares.Fit(design, Noise.Column(30, 3));

        Assert.Null(Sensitivity.BoundBy(fit, 1, 2, 2));
    }

    [Fact]
    public void Sorting_guard_gives_back_the_spreads_it_was_made_from()
    {
        var (site, unit, r) = (0.3, 0.2, 0.5);
        var guard = new SortingGuard
        {
            IndexSpread = site + (r * unit),
            UnitSpread = unit * Math.Sqrt(1 - (r * r)),
        };

        Assert.Equal(0.09 / 0.13, guard.ShareAt(r) ?? 0, 12);
    }

    [Fact]
    public void The_share_is_just_above_a_half_at_the_largest_sorting_that_keeps_it()
    {
        var guard = new SortingGuard { IndexSpread = 0.4, UnitSpread = 0.15, OtherSiteVariance = 0.01 };

        var r = guard.LargestKeeping() ?? 0;

        Assert.True(guard.ShareAt(r) > 0.5);
        Assert.True(guard.ShareAt(r + 1e-6) < 0.5);
    }

    [Fact]
    public void Without_unit_effects_no_sorting_changes_the_share() =>
        Assert.Equal(1, new SortingGuard { IndexSpread = 0.4, UnitSpread = 0 }.LargestKeeping());

    [Fact]
    public void A_share_below_a_half_is_kept_by_no_sorting() =>
        Assert.Null(new SortingGuard { IndexSpread = 0.1, UnitSpread = 0.2 }.LargestKeeping());

    [Fact]
    public void Nothing_that_varies_has_no_share() =>
        Assert.Null(new SortingGuard { IndexSpread = 0, UnitSpread = 0 }.ShareAt(0));
}
