using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

/// <summary>Two-way fixed effects against kss_ref.py, on a dense and on a thin panel.</summary>
public sealed class TwoWayReferenceTests
{
    private const double Abs = 1e-8;

    public static TheoryData<string> Cases => ["akm_kss", "akm_kss_sparse"];

    public static TheoryData<string, string> Models
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var name in new[] { "akm_kss", "akm_kss_sparse" })
            {
                all.Add(name, "obs_no_controls");
                all.Add(name, "match_no_controls");
                all.Add(name, "obs_quarter_controls");
                all.Add(name, "match_quarter_lead_controls");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_same_rows_are_kept(string name)
    {
        var expected = Gold.Case(name).Expected.GetProperty("sample");
        var data = Data(name, "obs_no_controls");

        var kept = ConnectedSet.LeaveOut(data.Units, data.Sites);

        Assert.Equal(
            expected.GetProperty("n_largest_connected").GetInt32(),
            ConnectedSet.Largest(data.Units, data.Sites).Count);
        Assert.Equal(expected.GetProperty("n_leave_out").GetInt32(), kept.Count);
        Assert.Equal(
            Names(expected.GetProperty("dropped_reps")),
            data.Units.Names.Except(data.Units.Take(kept).Names));
        Assert.Equal(
            Names(expected.GetProperty("dropped_patches")),
            data.Sites.Names.Except(data.Sites.Take(kept).Names));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Counts_and_moments_agree(string name, string model)
    {
        var expected = Gold.Case(name).Expected.GetProperty(model);
        var actual = Fit(name, model);

        Assert.Equal(expected.GetProperty("n_obs").GetInt32(), actual.Rows.Count);
        Assert.Equal(expected.GetProperty("n_reps").GetInt32(), actual.Units);
        Assert.Equal(expected.GetProperty("n_patches").GetInt32(), actual.Sites);
        Assert.Equal(expected.GetProperty("n_movers").GetInt32(), actual.Movers);
        Assert.Equal(expected.GetProperty("n_matches").GetInt32(), actual.Matches);
        Near.Absolute(Abs, expected.GetProperty("mean_y"), actual.Mean);
        Near.Absolute(Abs, expected.GetProperty("var_y"), actual.Variance);
        Near.Absolute(Abs, expected.GetProperty("max_leverage"), actual.Leverage.Max());
        Near.Absolute(Abs, expected.GetProperty("mean_leverage"), actual.Leverage.Average());
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Variances_agree(string name, string model)
    {
        var expected = Gold.Case(name).Expected.GetProperty(model);
        var actual = Fit(name, model);

        Same(expected.GetProperty("plugin"), actual.PlugIn);
        Same(expected.GetProperty("kss"), actual.LeaveOut);
        if (expected.TryGetProperty("controls_coef", out var coefficients))
        {
            Near.Absolute(Abs, coefficients, actual.ControlCoefficients);
        }
    }

    [Theory]
    [InlineData("akm_kss", "obs_no_controls")]
    [InlineData("akm_kss", "obs_quarter_controls")]
    [InlineData("akm_kss_sparse", "obs_no_controls")]
    [InlineData("akm_kss_sparse", "obs_quarter_controls")]
    public void The_correction_under_equal_variances_agrees(string name, string model)
    {
        var expected = Gold.Case(name).Expected.GetProperty(model);
        var actual = Fit(name, model);

        Near.Absolute(Abs, expected.GetProperty("sigma2_homo"), actual.HomoskedasticNoise);
        Same(expected.GetProperty("andrews"), actual.Homoskedastic);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Leverages_and_noise_variances_agree(string name)
    {
        var rows = Gold.Case(name).Expected.GetProperty("leverages_obs").EnumerateArray().ToArray();
        var actual = Fit(name, "obs_no_controls");

        Assert.All(rows.Index(), row =>
        {
            Near.Absolute(Abs, row.Item.GetProperty("P"), actual.Leverage[row.Index]);
            Near.Absolute(Abs, row.Item.GetProperty("sigma2"), actual.NoiseVariances[row.Index]);
        });
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Projected_leverages_agree_within_chance(string name)
    {
        const int runs = 8;
        var expected = Gold.Case(name).Expected.GetProperty("jla_200_obs_no_controls");
        var data = Data(name, "obs_no_controls");
        var fits = Enumerable.Range(1, runs)
            .Select(seed => TwoWayFixedEffects.FitByProjection(data, LeaveOutLevel.Observation, 200, seed))
            .Select(fit => Known.Of(fit).LeaveOut).ToArray();

        Within(expected.GetProperty("var_rep"), runs, fits.Average(f => f.Unit));
        Within(expected.GetProperty("var_patch"), runs, fits.Average(f => f.Site));
        Within(expected.GetProperty("cov"), runs, fits.Average(f => f.Covariance));
    }

    private static TwoWayDecomposition Fit(string name, string model) =>
        Known.Of(TwoWayFixedEffects.Fit(
            Data(name, model),
            model[0] == 'o' ? LeaveOutLevel.Observation : LeaveOutLevel.Match));

    private static TwoWayData Data(string name, string model)
    {
        var gold = Gold.Case(name);
        var y = gold.Column("attainment");
        var quarters = Design.Dummies([.. gold.Column("quarter").Select(q => (int)q)]);
        Matrix<double>? controls = model switch
        {
            "obs_quarter_controls" => Design.Of(y.Length, quarters),
            "match_quarter_lead_controls" => Design.Of(
                y.Length, [.. quarters, gold.Column("lead_quality_z")]),
            _ => null,
        };

        return new()
        {
            Response = y,
            Units = GroupFactor.Of(gold.Text()["rep_id"]),
            Sites = GroupFactor.Of(gold.Text()["patch_id"]),
            Controls = controls,
        };
    }

    private static IEnumerable<string?> Names(JsonElement names) =>
        names.EnumerateArray().Select(n => n.GetString());

    private static void Same(JsonElement expected, TwoWayVariances? actual)
    {
        Near.Absolute(Abs, expected.GetProperty("var_rep"), actual?.Unit);
        Near.Absolute(Abs, expected.GetProperty("var_patch"), actual?.Site);
        Near.Absolute(Abs, expected.GetProperty("cov"), actual?.Covariance);
    }

    private static void Within(JsonElement expected, int runs, double actual) =>
        Near.Absolute(
            4 * expected.GetProperty("sd").GetDouble() / Math.Sqrt(runs),
            expected.GetProperty("mean"),
            actual);
}
