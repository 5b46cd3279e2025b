using Performix.Analysis.Diagnosis;
using Performix.Analysis.Units;
using Performix.Bot.Slack;

namespace Performix.Bot.Views;

/// <summary>The separation test in words, never stronger than its call.</summary>
internal static class SeparationText
{
    public static string Of(SeparationReading test, IFormatProvider culture)
    {
        var areas = string.Join(", and ", new[]
        {
            Area("the better patch", test.PatchAuc, culture),
            Area("more activity", test.ActivityAuc, culture),
        }.Where(a => a.Length > 0));
        var chance = 0.5.ToString("0.0", culture);
        var why = test.Why.Length > 0 ? $" ({Phrases.Decimals(test.Why, culture)})" : "";
        return $"{Conclusion(test, culture)}{why}; {Counted(test)}"
            + (areas.Length > 0 ? $"; the chance that a hitter has {areas}; {chance} is chance alone" : "")
            + ".";
    }

    /// <summary>How many reps were counted, and how many of them are at or above quota where that may be told.
    /// </summary>
    public static string Counted(SeparationReading test) =>
        $"n {test.N}" + (test.Hitters is { } hitters ? $", {hitters} at or above quota" : "");

    /// <summary>The call in words, without a full stop.</summary>
    public static string Conclusion(SeparationReading test, IFormatProvider culture) => test.Call switch
    {
        "PATCH_SEPARATES_ACTIVITY_DOES_NOT" =>
            "The patch separates hitters from missers, and activity does not beyond a correlation of .3",
        "PATCH_SEPARATES_MORE" => string.Create(
            culture,
            $"The patch separates hitters from missers, more than activity does; a correlation with activity beyond ")
            + string.Create(culture, $"{Largest(test):0.00} is ruled out"),
        "PATCH_SEPARATES" => "The patch separates hitters from missers; that it does more than activity is not shown",
        "UNMEASURED" => "Activity is not measured well enough to compare it with the patch",
        _ => "Neither the patch nor activity is shown to separate hitters from missers",
    };

    private static double Largest(SeparationReading test) => test.ActivityGivenPatch is { } ends
        ? Math.Max(Math.Abs(ends.Low), Math.Abs(ends.High))
        : 1;

    private static string Area(string of, Estimate? area, IFormatProvider culture) => area is { } a
        ? string.Create(culture, $"{of} is {a.Value:0.00} (95 % interval {a.Interval.Low:0.00}–{a.Interval.High:0.00})")
        : "";
}
