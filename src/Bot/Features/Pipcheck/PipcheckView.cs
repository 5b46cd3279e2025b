using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Pipcheck;

/// <summary>What is and is not known before a PIP. Neither a recommendation nor a rank.</summary>
internal static class PipcheckView
{
    private const string OwnReasons =
        "*Performix does not recommend for or against a PIP; record your own reasons.*";

    public static Answer Render(Person rep, RepFacts facts) => new(
        $"Before a PIP, {Phrases.Plain(rep.Name, 40)}: {RepCard.Summary(facts)}. "
            + OwnReasons.Trim('*'),
        [
            new HeaderBlock { Text = new PlainText("Before a PIP: " + Phrases.Plain(rep.Name, 60)) { Emoji = false } },
            .. RepCard.Blocks(facts),
            Pieces.Section(OwnReasons),
            new ActionsBlock { BlockId = Ids.Actions, Elements = [Why(rep)] },
            Pieces.Small(Kept(rep)),
        ]);

    public static Answer Nothing(Person rep, DateTimeOffset asOf) => new(
        $"Before a PIP, {Phrases.Plain(rep.Name, 40)}: cannot tell, there are no figures.",
        [
            Pieces.Section($"*{Phrases.Plain(rep.Name, 40)}*: cannot tell. As of {Phrases.Moment(asOf)} no cohort "
                + "with figures holds this person: no quota, no closed period in the seat, or left out by the "
                + "population rule. `/performix status` names what is missing."),
            Pieces.Section(OwnReasons),
            Pieces.Small(Kept(rep)),
        ]);

    private static string Kept(Person rep) =>
        $"That you asked is kept, with these fields; {Phrases.Plain(rep.Name, 40)} can read it in `/performix me`.";

    private static Button Why(Person rep) => new()
    {
        ActionId = Ids.Why,
        Text = new PlainText("Why") { Emoji = false },
        Value = rep.Id,
        AccessibilityLabel = "Why: the records behind these figures",
    };
}
