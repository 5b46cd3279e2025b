using System.Globalization;
using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>One rep's reading in a sentence, conditions first.</summary>
internal static class RepWords
{
    public static string Of(RepReading rep, Estimate adjusted, bool flagged)
    {
        var attained = rep.Attainment.GetValueOrDefault();
        var average = 100 * attained / Math.Max(1e-9, adjusted.Value / 100);
        var conclusion = flagged
            ? "below what an average rep books there, beyond luck"
            : adjusted.Interval.Holds(100) ? "no evidence of a person problem" : Outside(adjusted);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{attained:0%} attainment over {rep.Periods} periods; ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"an average rep in the same patches ≈ {average:0}% ⇒ patch-adjusted {adjusted.Value:0} ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"(95 % interval {adjusted.Interval.Low:0}–{adjusted.Interval.High:0}): {conclusion}.");
    }

    private static string Outside(Estimate adjusted) => adjusted.Interval.Low > 100
        ? "more than an average rep books there"
        : "less than an average rep books there, but within luck once all reps are counted";
}
