using System.Numerics;

namespace Performix.OperatingCharacteristics;

/// <summary>
/// What a dashboard does: regress reps' attainment on patch and person columns, split R squared by LMG
/// (Lindeman, Merenda and Gold 1980), and name the block with the larger share.
/// </summary>
internal static class NaiveRule
{
    public static bool SaysPatch(RepMeans means)
    {
        double[][] columns = [.. means.Patch, .. means.Person];
        var fits = Enumerable.Range(0, 1 << columns.Length)
            .Select(set => Regression.Fit(means.Attained, [.. columns.Where((_, at) => Has(set, at))]))
            .ToArray();
        double Gain(int set, int column) => fits[set | (1 << column)] - fits[set];
        double Share(int column) => Enumerable.Range(0, fits.Length)
            .Where(set => !Has(set, column))
            .Sum(set => Weight(BitOperations.PopCount((uint)set), columns.Length) * Gain(set, column));
        var patch = Enumerable.Range(0, means.Patch.Length).Sum(Share);

        return patch > fits[^1] - patch;
    }

    private static bool Has(int set, int column) => (set & (1 << column)) != 0;

    private static double Weight(int before, int all) => 1 / (all * Choose(all - 1, before));

    private static double Choose(int n, int k) =>
        Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);
}
