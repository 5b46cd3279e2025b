namespace Performix.Analysis.Models;

/// <summary>One joint draw, on the sqrt scale unless a name says level.</summary>
internal sealed record DecompositionDraw
{
    public required DecompositionParts Parts { get; init; }

    /// <summary>
    /// A ramped rep's sqrt attainment in an average season, before the rep's and the patch's part.
    /// </summary>
    public required double Base { get; init; }

    public required double ResidualVariance { get; init; }

    /// <summary>Part of each rep; the patch part below is averaged over the patch's rows.</summary>
    public required double[] People { get; init; }

    public required double[] Patch { get; init; }

    /// <summary>Mean over reps.</summary>
    public required double MeanPeople { get; init; }

    /// <summary>Variance over reps.</summary>
    public required double PeopleSpread { get; init; }

    /// <summary>Mean over rows.</summary>
    public required double MeanPatch { get; init; }

    /// <summary>100 = what an average rep books in the rep's patches.</summary>
    public required double[] Adjusted { get; init; }

    /// <summary>The same without the parts of single reps and patches, which are nearly all of its size.</summary>
    public DecompositionDraw SharesOnly() => this with { People = [], Patch = [], Adjusted = [] };

    /// <summary>
    /// Expected level: (sqrt attainment)^2 has the residual variance on top of the squared mean.
    /// </summary>
    public double ExpectedLevel(double parts)
    {
        var root = Math.Max(Base + parts, 0);

        return (root * root) + ResidualVariance;
    }

    /// <summary>
    /// Expected level where any of the reps may sit: the mean of squares is the squared mean and the spread.
    /// </summary>
    public double AverageLevel(double patch) => ExpectedLevel(MeanPeople + patch) + PeopleSpread;
}
