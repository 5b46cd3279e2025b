using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Numerics;

public sealed class TwoWayTests
{
    [Fact]
    public void Without_movers_nothing_can_be_told_apart()
    {
        var data = Data(["a", "a", "b", "b"], ["X", "X", "Y", "Y"]);

        Assert.Null(TwoWayFixedEffects.Fit(data, LeaveOutLevel.Observation));
    }

    [Fact]
    public void One_mover_is_no_mover_once_he_is_left_out()
    {
        var data = Data(["a", "a", "b", "b", "c", "c"], ["X", "X", "Y", "Y", "X", "Y"]);

        Assert.Equal(6, ConnectedSet.Largest(data.Units, data.Sites).Count);
        Assert.Null(TwoWayFixedEffects.Fit(data, LeaveOutLevel.Observation));
    }

    [Fact]
    public void Two_movers_between_the_same_sites_keep_them_joined()
    {
        var data = Data(["a", "a", "b", "b", "c", "c"], ["X", "Y", "X", "Y", "X", "X"]);

        Assert.Equal(6, TwoWayFixedEffects.Fit(data, LeaveOutLevel.Observation)?.Rows.Count);
    }

    [Fact]
    public void A_unit_with_a_single_row_is_dropped()
    {
        var data = Data(["a", "a", "b", "b", "c"], ["X", "Y", "X", "Y", "X"]);

        Assert.Equal([0, 1, 2, 3], ConnectedSet.LeaveOut(data.Units, data.Sites));
    }

    [Fact]
    public void The_component_with_most_sites_is_kept_and_among_equals_the_first()
    {
        var data = Data(["z", "z", "a", "a", "b"], ["X", "Y", "V", "W", "V"]);

        Assert.Equal([2, 3, 4], ConnectedSet.Largest(data.Units, data.Sites));
    }

    [Fact]
    public void Controls_that_only_tell_sites_apart_cannot_be_taken_out()
    {
        var data = Data(["a", "a", "b", "b", "c", "c"], ["X", "Y", "X", "Y", "X", "X"]);
        var ofSite = Design.Of(6, [1.0, 2, 1, 2, 1, 1]);

        Assert.Null(TwoWayFixedEffects.Fit(data with { Controls = ofSite }, LeaveOutLevel.Observation));
    }

    [Fact]
    public void Leaving_out_takes_away_the_bias_that_the_plug_in_has()
    {
        var worlds = Enumerable.Range(1, 150)
            .Select(world => TwoWayFixedEffects.Fit(World(world), LeaveOutLevel.Observation))
            .OfType<TwoWayDecomposition>().ToArray();

        Assert.Equal(150, worlds.Length);
        Assert.True(worlds.Average(w => w.PlugIn.Site) > 1.1);
        Assert.InRange(worlds.Average(w => w.LeaveOut.Site), 0.92, 1.08);
    }

    [Theory]
    [InlineData(LeaveOutLevel.Observation)]
    [InlineData(LeaveOutLevel.Match)]
    public void Many_projections_come_close_to_the_exact_leverages(LeaveOutLevel level)
    {
        var exact = Known.Of(TwoWayFixedEffects.Fit(World(1), level));

        var projected = Known.Of(TwoWayFixedEffects.FitByProjection(World(1), level, 1500, 1));

        Assert.Equal(exact.LeaveOut.Site, projected.LeaveOut.Site, 0.03);
        Assert.Equal(exact.LeaveOut.Unit, projected.LeaveOut.Unit, 0.03);
    }

    private static TwoWayData Data(string[] units, string[] sites) => new()
    {
        Response = Noise.Column(units.Length, 1),
        Units = GroupFactor.Of(units),
        Sites = GroupFactor.Of(sites),
    };

    // 40 units, three rows at one site and three at another; site effects have variance 1 over the rows.
    private static TwoWayData World(int seed)
    {
        var noise = Noise.Column(240, seed, "world");
        int Site(int row) => ((row / 6 * 3) + (row % 6 / 3)) % 10;
        var effects = Enumerable.Range(0, 240).Select(row => Site(row) < 5 ? 1.0 : -1).ToArray();
        var scale = Math.Sqrt(effects.Sum(e => e * e) / 239);

        return new()
        {
            Response = [.. effects.Zip(noise, (e, v) => (e / scale) + v)],
            Units = GroupFactor.Of([.. Enumerable.Range(0, 240).Select(row => $"U{row / 6:D2}")]),
            Sites = GroupFactor.Of([.. Enumerable.Range(0, 240).Select(row => $"S{Site(row)}")]),
        };
    }
}
