using System.Globalization;
using Performix.Analysis.Models;
using Performix.Analysis.Numerics;
using Performix.Analysis.Tests.Reference;

namespace Performix.Analysis.Tests;

/// <summary>The rows of a gold case of the crossed model, as the reference prepared them.</summary>
internal static class CrossedGold
{
    private static readonly Gold Case = Gold.Case("bayes_share");

    public static System.Text.Json.JsonElement Expected(string name, string model) =>
        Case.Expected.GetProperty(name).GetProperty(model);

    public static CrossedData Data(string name, bool withMeans)
    {
        var columns = Case.Text(name + ".csv");
        double[] Numbers(string column) =>
            [.. columns[column].Select(c => double.Parse(c, CultureInfo.InvariantCulture))];
        var rep = Levels(columns["rep_id"]);
        var patch = Levels(columns["patch_id"]);
        double[][] measured =
        [
            Scores([.. Numbers("potential").Select(v => Math.Log(v))]),
            Scores(Numbers("lead_quality")),
            Scores(Numbers("account_mix")),
        ];

        return new CrossedData
        {
            Response = Numbers("y"),
            First = rep,
            Second = patch,
            FirstLevels = rep.Max() + 1,
            SecondLevels = patch.Max() + 1,
            Fixed = Periods(columns["quarter"]),
            Blocks = withMeans ? [measured, [.. measured.Select(c => Means(c, rep))]] : [measured],
        };
    }

    public static DecompositionInput Input(string name)
    {
        var data = Data(name, withMeans: false);

        return new DecompositionInput
        {
            Rep = data.First,
            Patch = data.Second,
            Period = [.. Case.Text(name + ".csv")["quarter"].Select(Whole)],
            SqrtAttainment = data.Response,
            SeatFraction = [.. data.Response.Select(_ => 1.0)],
            RampStep = [.. data.Response.Select(_ => -1)],
            Covariates = data.Blocks[0],
            Reps = data.FirstLevels,
            Patches = data.SecondLevels,
        };
    }

    private static int[] Levels(string[] ids)
    {
        var order = ids.Select(Whole).Distinct().Order().ToList();

        return [.. ids.Select(id => order.IndexOf(Whole(id)))];
    }

    private static double[][] Periods(string[] quarter)
    {
        var later = quarter.Distinct().OrderBy(Whole).Skip(1);
        double[] Dummy(string period) => [.. quarter.Select(q => q == period ? 1.0 : 0)];

        return [[.. quarter.Select(_ => 1.0)], .. later.Select(Dummy)];
    }

    private static double[] Scores(double[] values)
    {
        var mean = values.Average();
        var spread = Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));

        return [.. values.Select(v => (v - mean) / spread)];
    }

    private static double[] Means(double[] values, int[] level)
    {
        var means = level.Zip(values).GroupBy(p => p.First).ToDictionary(
            g => g.Key, g => g.Average(p => p.Second));

        return [.. level.Select(l => means[l])];
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
