namespace Performix.Analysis.Tests.Reference;

/// <summary>Samples that several gold cases keep in one file: columns `sample` and `attainment`.</summary>
internal static class Samples
{
    public static double[] Of(Gold gold, string sample) =>
        [.. gold.Column("attainment").Zip(gold.Text()["sample"]).Where(p => p.Second == sample).Select(p => p.First)];
}
