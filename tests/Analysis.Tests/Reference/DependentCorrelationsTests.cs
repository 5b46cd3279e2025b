using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class DependentCorrelationsTests
{
    // R's cocor on the distance data of Twedt et al. (vignette of R's rmcorr), four digits printed.
    [Fact]
    public void Published_comparison_is_reproduced()
    {
        var result = DependentCorrelations.Compare(0.8065821, 0.2383, 0.2255, 177);

        Agree.Absolutely(1e-3, 8.3907, result.Z);
        Agree.Absolutely(1e-4, 0.6700, result.Interval.Low);
        Agree.Absolutely(1e-4, 1.0784, result.Interval.High);
    }

    [Fact]
    public void Swapping_the_variables_turns_the_sign()
    {
        var one = DependentCorrelations.Compare(0.5, 0.2, 0.3, 40);
        var other = DependentCorrelations.Compare(0.2, 0.5, 0.3, 40);

        Agree.Absolutely(1e-15, -one.Z, other.Z);
        Agree.Absolutely(1e-15, one.P, other.P);
    }

    [Fact]
    public void Equal_correlations_are_rejected_about_as_often_as_said()
    {
        var random = Seeded.Stream(11, "meng");
        var rejected = Enumerable.Range(0, 2000).Count(_ => Draw().P < 0.05);

        Assert.InRange(rejected / 2000.0, 0.035, 0.065);

        DependentCorrelations Draw()
        {
            double[] y = Normals(), x = Add(y, Normals()), v = Add(y, Normals());
            return DependentCorrelations.Compare(
                Correlation.Pearson(y, x), Correlation.Pearson(y, v), Correlation.Pearson(x, v), 40);
        }

        double[] Normals() =>
            [.. Enumerable.Range(0, 40).Select(_ => TailAreas.NormalQuantile(random.NextDouble()))];

        static double[] Add(double[] a, double[] b) => [.. a.Select((v, i) => v + b[i])];
    }
}
