namespace Performix.Analysis.Models;

/// <summary>Variances of one draw over the rows at hand, sqrt scale.</summary>
internal sealed record DecompositionParts(
    double PeopleVariance,
    double PatchVariance,
    double Covariance,
    double MeasuredVariance,
    double HiddenVariance)
{
    /// <summary>Half where neither part varies: no evidence either way.</summary>
    public double PatchShare => Share(PatchVariance, PeopleVariance);

    public double SystematicShare(double residualVariance)
    {
        var systematic = PeopleVariance + PatchVariance + (2 * Covariance);
        var all = systematic + residualVariance;

        return all > 0 ? systematic / all : 0;
    }

    /// <summary>
    /// If skill correlates r with the measured patch index, the slope of that index has taken r u / sqrt(1 -
    /// r^2) of skill's spread: give it back, and recompute (the closed form of the sorting guard).
    /// </summary>
    public double PatchShareIfSorted(double sorting)
    {
        var left = 1 - (sorting * sorting);
        var measured = Math.Max(
            0, Math.Sqrt(MeasuredVariance) - (sorting * Math.Sqrt(PeopleVariance / left)));

        return Share((measured * measured) + HiddenVariance, PeopleVariance / left);
    }

    private static double Share(double part, double other) => part + other > 0 ? part / (part + other) : .5;
}
