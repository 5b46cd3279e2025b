using Performix.Analysis.Diagnosis;
using Performix.Analysis.Units;
using Performix.Bot.Slack;
using Performix.Bot.Views;

namespace Performix.Bot.Features.Activity;

/// <summary>The sentences of the activity view. The correlation without the patch is never among them: where reps in
/// bad patches work harder it is negative although activity has no effect.</summary>
internal static class ActivityWords
{
    private const double LeastCoverage = 0.6;

    public static string Finding(SeparationReading test, IFormatProvider culture) =>
        SeparationText.Conclusion(test, culture) + ".";

    public static string Scope(ActivityReading reading, SeparationReading test)
    {
        var periods = reading.Cohort.Periods.TakeLast(4).ToArray();
        return $"{Phrases.Count(periods.Length, "closed period", "closed periods")}, {periods[0].Label} to "
            + $"{periods[^1].Label} · {Phrases.Count(test.N, "rep", "reps")} with activity and attainment"
            + (test.Hitters is { } hitters ? $", {hitters} at or above quota" : "")
            + $" · data as of {Phrases.Moment(reading.AsOf)}";
    }

    public static string Gate(SeparationReading test, IFormatProvider culture)
    {
        if (test.Coverage is not { } coverage)
        {
            return "Logging coverage is not known in this input: what is said of activity rests on what was logged.";
        }

        var unequal = test.Unequal is { } times
            ? string.Create(culture, $"the best logged rep has {times:0.0} times the share of the worst logged one")
            : "at least one rep logged nothing";
        return $"Logging coverage: the middle rep has a logged touch in the 90 days before the close on "
            + $"{Phrases.Percent(coverage, culture)} of decided opportunities (n {test.N}); {unequal}.";
    }

    public static string HowToMeasure(ActivityReading reading, SeparationReading test) =>
        "*UNMEASURED is not \"no correlation\".* What would settle it: log calls and meetings on the "
            + "opportunity, so that "
        + $"the middle rep reaches {Phrases.Percent(LeastCoverage, reading.Culture)} and no rep has more than twice "
        + "another's share; or let e-mail and calendar be captured. Then wait "
        + $"{Phrases.Count(2, "closed period", "closed periods")} and ask again. With {test.N} reps the smallest "
        + $"correlation that could be shown is {test.Detectable.ToString("0.00", reading.Culture)}.";

    public static string Evidence(SeparationReading test, IFormatProvider culture)
    {
        var given = test is { ActivityGivenPatchR: { } r, ActivityGivenPatch: { } ends }
            ? $"• Activity and attainment between reps, given the patch: correlation "
                + Phrases.Figure(new Estimate(r, ends), "0.00", culture)
            : "• Activity and attainment between reps, given the patch: cannot be told";
        return "*Evidence* " + $"({SeparationText.Counted(test)})\n{given}\n"
            + Area("Chance that a hitter has the better patch", test.PatchAuc, culture)
            + Area("Chance that a hitter has more activity", test.ActivityAuc, culture)
            + Area("The first chance less the second", test.Difference, culture)
            + (test.Why.Length > 0 ? $"• Not stronger: {Phrases.Told(test.Why, culture, 200)}\n" : "")
            + Phrases.Decimals(
                "A hitter is at or above quota, a misser below; of one of each, drawn at random, 0.5 is chance alone "
                + "(area under the curve).",
                culture);
    }

    public static string Settles(SeparationReading test, IFormatProvider culture) =>
        $"*How much could be seen:* with {test.N} reps the smallest correlation that could be shown is "
        + $"{test.Detectable.ToString("0.00", culture)}. "
        + (test.Call == "PATCH_SEPARATES_ACTIVITY_DOES_NOT"
            ? "*What to do first:* look at the patches (`/performix fit`) before a target for activity."
            : "*What would settle it:* more reps or more closed periods; about 100 reps for \"activity does not "
                + "matter beyond a correlation of .3\". Until then no target for activity rests on this.");

    private static string Area(string of, Estimate? area, IFormatProvider culture) => area is { } found
        ? $"• {of}: {Phrases.Figure(found, "0.00", culture)}\n"
        : $"• {of}: cannot be told\n";
}
