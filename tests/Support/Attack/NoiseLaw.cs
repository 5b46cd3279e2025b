namespace Performix.Tests.Support.Attack;

/// <summary>The exact law of the noise, written a second time: from the series, not from the product.</summary>
public static class NoiseLaw
{
    /// <summary>P(Z = z) = (1 - a) / (1 + a) * a^|z|, a = exp(-eps).</summary>
    public static double Of(int z, double epsilon)
    {
        var a = Math.Exp(-epsilon);
        return (1 - a) / (1 + a) * Math.Pow(a, Math.Abs(z));
    }

    /// <summary>The chance that a count shows as a range, both ends of 0..n taking what falls beyond.</summary>
    public static double Shown((int Low, int High) range, int count, int n, double epsilon)
    {
        // Beyond this, e^(-60 eps) of the law is left out.
        const int Far = 60;
        var low = range.Low == 0 ? count - n - Far : range.Low;
        var high = range.High == n ? n + Far : range.High;
        return Enumerable.Range(low, high - low + 1).Sum(shown => Of(shown - count, epsilon));
    }
}
