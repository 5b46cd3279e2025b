using Performix.Tests.Support.Simulation;

namespace Performix.Analysis.Tests;

public sealed class OrgSimulatorTests
{
    private const int Seeds = 60;

    /// <summary>
    /// Mean over 60 seeds (0 to 59) of 25 reps and 8 quarters, and its standard error: patch share,
    /// systematic share, mean and sd of attainment, from the independent Python simulator (numpy) with the
    /// same knobs.
    /// </summary>
    public static TheoryData<string, Known, Known, Known, Known> Reference => new()
    {
        { "patch", new(0.932, 0.0034), new(0.527, 0.0118), new(1.025, 0.0120), new(0.540, 0.0110) },
        { "people", new(0.039, 0.0017), new(0.460, 0.0091), new(1.009, 0.0104), new(0.501, 0.0065) },
        { "mixed", new(0.548, 0.0145), new(0.455, 0.0093), new(1.013, 0.0096), new(0.499, 0.0067) },
        { "noise", new(0.586, 0.0107), new(0.006, 0.0005), new(0.956, 0.0047), new(0.550, 0.0043) },
        { "patch_nomove", new(0.930, 0.0035), new(0.532, 0.0125), new(1.019, 0.0100), new(0.539, 0.0107) },
        { "people_nomove", new(0.040, 0.0021), new(0.455, 0.0107), new(1.007, 0.0077), new(0.504, 0.0062) },
        { "sorted_people_nomove", new(0.134, 0.0070), new(0.545, 0.0084), new(1.010, 0.0074), new(0.537, 0.0075) },
        { "sorted_people", new(0.127, 0.0061), new(0.496, 0.0081), new(1.010, 0.0094), new(0.512, 0.0066) },
        { "sorted_patch", new(0.879, 0.0059), new(0.557, 0.0093), new(1.027, 0.0105), new(0.555, 0.0089) },
        { "hidden_patch", new(0.913, 0.0042), new(0.491, 0.0105), new(1.023, 0.0090), new(0.518, 0.0086) },
        { "hidden_patch_nomove", new(0.922, 0.0049), new(0.486, 0.0107), new(1.008, 0.0095), new(0.508, 0.0084) },
        { "fair_quota", new(0.069, 0.0040), new(0.266, 0.0080), new(0.983, 0.0055), new(0.434, 0.0050) },
        { "effort", new(0.200, 0.0086), new(0.462, 0.0091), new(1.033, 0.0084), new(0.507, 0.0071) },
        { "reverse_activity", new(0.927, 0.0037), new(0.512, 0.0097), new(1.022, 0.0092), new(0.523, 0.0069) },
        { "messy", new(0.907, 0.0055), new(0.546, 0.0113), new(0.965, 0.0125), new(0.608, 0.0101) },
        { "survivor", new(0.535, 0.0120), new(0.423, 0.0101), new(0.894, 0.0113), new(0.512, 0.0075) },
    };

    // Both means have an error, and 64 are compared: four and a half standard errors of the difference.
    [Theory]
    [MemberData(nameof(Reference))]
    public void Orgs_are_like_those_of_the_other_simulator(
        string scenario, Known patchShare, Known systematicShare, Known attained, Known spread)
    {
        var orgs = Enumerable.Range(0, Seeds).Select(seed => Simulate(scenario, seed)).ToList();

        AssertLike(patchShare, orgs.Average(org => org.Truth.PatchShare));
        AssertLike(systematicShare, orgs.Average(org => org.Truth.SystematicShare));
        AssertLike(attained, orgs.Average(org => org.Rows.Average(row => row.Attainment)));
        AssertLike(spread, orgs.Average(org => Math.Sqrt(Variance(org.Rows.Select(row => row.Attainment)))));
    }

    [Fact]
    public void One_seed_gives_one_org()
    {
        Assert.Equal(Simulate("messy", 5).Rows, Simulate("messy", 5).Rows);
        Assert.NotEqual(Simulate("messy", 5).Rows, Simulate("messy", 6).Rows);
    }

    [Fact]
    public void Sorted_orgs_seat_the_best_reps_on_the_best_patches()
    {
        double Sorting(string scenario) =>
            Enumerable.Range(0, 20).Average(seed => Correlation(Simulate(scenario, seed)));

        Assert.InRange(Sorting("sorted_people_nomove"), .6, .9);
        Assert.InRange(Sorting("people_nomove"), -.15, .15);
    }

    [Fact]
    public void Attainment_scatters_around_its_expectation_as_the_truth_says()
    {
        var org = OrgSimulator.Simulate(Scenarios.Named("patch"), reps: 400, quarters: 8, seed: 1);

        var scatter = org.Rows.Average(row => Math.Pow(row.Attainment - row.Expected, 2));

        Assert.InRange(scatter / org.Truth.NoiseVariance, .9, 1.1);
    }

    [Theory]
    [InlineData("patch_nomove", 0, 0)]
    [InlineData("patch", 5, 25)]
    public void Patches_rotate_as_often_as_the_scenario_says(string scenario, int least, int most) =>
        Assert.InRange(
            Enumerable.Range(0, 20).Average(seed => Simulate(scenario, seed).Truth.Moves), least, most);

    [Fact]
    public void A_messy_org_has_leavers_gaps_ramps_and_part_quarters()
    {
        var org = Simulate("messy", 2);

        Assert.True(org.Reps.Count > 25);
        Assert.True(org.Rows.Count < 25 * 8);
        Assert.Contains(org.Rows, row => row.SeatFraction < 1);
        Assert.Contains(org.Rows, row => row.Tenure == 0);
    }

    [Fact]
    public void An_additive_org_has_the_same_noise_everywhere()
    {
        var additive = Scenarios.Named("people") with { Additive = true };

        var org = OrgSimulator.Simulate(additive, reps: 400, quarters: 8, seed: 4);

        var scatter = Variance(org.Rows.Select(row => row.Attainment - row.Expected));
        Assert.InRange(scatter / org.Truth.NoiseVariance, .9, 1.1);
    }

    [Fact]
    public void Neutral_files_hold_every_row_once()
    {
        var org = Simulate("survivor", 3);
        var folder = Directory.CreateTempSubdirectory("performix-org-").FullName;

        NeutralFiles.Write(org, folder);

        var performance = File.ReadAllLines(Path.Combine(folder, "performance.csv"));
        Assert.Equal("rep_id,quarter,quota,bookings,deals_won", performance[0]);
        Assert.Equal(org.Rows.Count, performance.Length - 1);
        Assert.Equal(org.Rows.Count, performance.Skip(1).DistinctBy(Key).Count());
        Assert.Equal(25 * 8, File.ReadAllLines(Path.Combine(folder, "leads.csv")).Length - 1);
        Directory.Delete(folder, recursive: true);
        static string Key(string line) => string.Join(',', line.Split(',').Take(2));
    }

    private static SimulatedOrg Simulate(string scenario, int seed) =>
        OrgSimulator.Simulate(Scenarios.Named(scenario), reps: 25, quarters: 8, seed);

    private static double Correlation(SimulatedOrg org) =>
        org.Truth.Covariance / Math.Sqrt(org.Truth.PeopleVariance * org.Truth.PatchVariance);

    private static double Variance(IEnumerable<double> values)
    {
        var all = values.ToList();
        var mean = all.Average();

        return all.Average(v => (v - mean) * (v - mean));
    }

    private static void AssertLike(Known known, double mean) =>
        Assert.Equal(known.Mean, mean, 4.5 * Math.Sqrt(2) * known.Error);

    /// <summary>A mean and its standard error.</summary>
    public sealed record Known(double Mean, double Error);
}
