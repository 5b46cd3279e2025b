using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Tail;

/// <summary>The tail of a cohort in Slack: conclusion, evidence with n and interval, own reps, caveats.</summary>
internal static class TailView
{
    public static Answer Render(TailReading reading)
    {
        var cohort = reading.Cohort;
        if (ReadableCohorts.Size(cohort) < ReadableCohorts.Smallest)
        {
            return ReadableCohorts.TooFew(cohort);
        }

        return cohort.Attainment is { } spread
            ? new Answer(TailWords.Headline(reading, spread), [.. Blocks(reading, spread)])
            : Answer.Of($"*{Phrases.Plain(cohort.Name)}*: attainment cannot be told, since no usable quota was read. "
                + "Ask your RevOps admin for the quota source; `/performix status` names what is missing.");
    }

    private static IEnumerable<Block> Blocks(TailReading reading, AttainmentSpread spread)
    {
        var cohort = reading.Cohort;
        yield return new HeaderBlock { Text = Phrases.Plain(cohort.Name, 140) };
        yield return Pieces.Small(TailWords.Scope(reading));
        yield return Pieces.Section(TailWords.Conclusion(reading, spread));
        foreach (var block in Shape(reading, spread))
        {
            yield return block;
        }

        yield return Pieces.Section(TailWords.Tail(cohort));
        yield return Pieces.Section(VerdictText.Of(cohort, reading.Culture));
        if (reading.Own.Count > 0)
        {
            yield return Pieces.Section(TailWords.OwnCount(reading));
        }

        yield return new ActionsBlock { BlockId = Ids.Actions, Elements = [.. Buttons(reading)] };
        foreach (var caveat in cohort.Caveats)
        {
            yield return Pieces.Small(Phrases.Told(caveat.Text, reading.Culture, 300));
        }

        if (reading.Others.Count > 0)
        {
            yield return Pieces.Small(TailWords.Others(reading));
        }
    }

    /// <summary>Figures and chart of the trailing periods, or of the one that was asked for.</summary>
    public static IEnumerable<Block> Shape(TailReading reading, AttainmentSpread spread)
    {
        if (reading.Period is not { } period)
        {
            yield return Pieces.Section(TailWords.Shape(reading, spread));
            yield return AttainmentChart.Of(spread);
            yield break;
        }

        yield return Pieces.Section(TailWords.Period(period, reading.Culture));
        if (period.Spread is { N: >= ReadableCohorts.Smallest } found)
        {
            yield return AttainmentChart.Of(found.Bands, found.N, $"Attainment, {period.Label}");
        }
    }

    private static IEnumerable<IActionElement> Buttons(TailReading reading)
    {
        var key = reading.Asked;
        yield return Pieces.Why(Ids.Why, key);
        if (reading.Own.Count > 0)
        {
            yield return Pieces.Button(Ids.See, "See reps", key, "See reps: your own reps by name, for you only");
        }

        if (reading.IsWhole)
        {
            yield return Share(key);
        }

        yield return Pieces.Button(Ids.Simulate, "Simulate", key, "Simulate: what to ask for a prediction");
    }

    private static Button Share(string key)
    {
        var share = Pieces.Button(Ids.Share, "Share to channel", key, "Share the cohort's figures to this channel");
        share.Confirm = new ConfirmationDialog
        {
            Title = new PlainText("Share to this channel?"),
            Text = new PlainText("It is posted where you are now, for everybody in it to read: the cohort's figures, "
                + "and your name as the one who shared. No rep is named."),
            Confirm = new PlainText("Share"),
            Deny = new PlainText("Keep to myself"),
        };
        return share;
    }
}
