namespace Performix.Analysis.Numerics;

/// <summary>An F statistic for the difference of several means.</summary>
/// <remarks>Source: Fisher (1925), Welch (1951). Consumer: <see cref="SeveralSamples"/>.</remarks>
/// <param name="Statistic">F. Range: 0 or above.</param>
/// <param name="Above">Degrees of freedom of the numerator.</param>
/// <param name="Below">Degrees of freedom of the denominator, whole or not.</param>
public sealed record FisherTest(double Statistic, double Above, double Below)
{
    /// <summary>Upper tail area.</summary>
    public double P => TailAreas.FisherUpper(Statistic, Above, Below);
}
