using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;

namespace Performix.Bot.Features.Activity;

/// <summary>The button Why of the activity view.</summary>
internal static class ActivityWhy
{
    public static Why Button { get; } = new(
        Ids.Word,
        Audience.Manager | Audience.Leader,
        question => ActivityHandler.Read(question).Open(reading => Pieces.Explained(Paragraphs(reading))));

    private static IEnumerable<string> Paragraphs(ActivityReading reading)
    {
        yield return "*Records:* completed calls, meetings and e-mails counted per rep and period, and quota and "
            + $"credited amounts of {Phrases.Count(reading.Cohort.RepCount, "rep", "reps")}, read at "
            + Phrases.Moment(reading.AsOf);
        yield return "*Activity* of a rep is the mean of the rates that are known (calls, meetings, e-mails), each "
            + "against the cohort in the same period, over the last 4 closed periods.";
        yield return "*Gate first.* Coverage is the share of a rep's decided opportunities with a logged "
            + "touch in the 90 "
            + "days before the close. Under 60 % for the middle rep, or more than twice as much for one rep as for "
            + "another, nothing is said of activity.";
        yield return "*Given the patch:* the correlation of activity and trailing attainment among reps whose measured "
            + "patches are alike. Without that, reps who work harder in bad patches make activity look harmful.";
        yield return "*Separation:* a hitter has trailing attainment at or above quota. The patch is scored by what is "
            + "measured of it, each rep by the others' slopes. Intervals of areas and of their difference are 95 %. It "
            + "takes 3 hitters and 3 missers.";
        yield return Pieces.NotKnown(reading.Cohort, reading.Culture);
    }
}
