using Performix.Analysis.Models;
using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>Posterior intervals as estimates.</summary>
internal static class Estimates
{
    public static Estimate Of(PosteriorInterval found, double level = 0.95) =>
        new(found.Value, new Interval(found.Lo, found.Hi, level));
}
