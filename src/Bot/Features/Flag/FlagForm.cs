using Performix.Analysis.Protection;
using Performix.Bot.Slack;
using Performix.Connectors.Storage.Protection;
using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Flag;

/// <summary>The window of the form: the promise and one question, or one sentence why there is none. It is made of
/// dates and membership alone; no answer reaches it.</summary>
internal static class FlagForm
{
    /// <param name="standing">Whether the person may answer, and the numbers of the promise.</param>
    /// <param name="hasTyped">Whether something was typed after the command's word.</param>
    public static ModalViewDefinition Render(RollStanding standing, bool hasTyped) =>
        standing is { Kind: RollStandingKind.Open, Promised: { } promised }
            ? Question(standing, promised, hasTyped)
            : Said(WhyNot(standing), hasTyped);

    /// <summary>The same window with a sentence in place of the question.</summary>
    public static ModalViewDefinition Said(string words, bool hasTyped) => new()
    {
        Title = Promise.Title,
        Close = "Close",
        CallbackId = Ids.Form,
        Blocks = [.. Note(hasTyped), Section(words)],
    };

    private static ModalViewDefinition Question(
        RollStanding standing, (ProtectionPolicy Policy, ReportingCell Group) promised, bool hasTyped)
    {
        var group = promised.Group with { Name = Phrases.Plain(promised.Group.Name, 150) };
        var promise = new Promise(promised.Policy, group, FlagWords.Closing(promised.Policy.Closes))
        {
            Operator = Phrases.Plain(standing.Operator),
            DaysToDestruction = standing.KeyDays,
            LogsEachUse = standing.LogsEachUse,
        };
        return new ModalViewDefinition
        {
            Title = Promise.Title,
            Submit = "Submit",
            Close = "Cancel",
            CallbackId = Ids.Form,
            PrivateMetadata = standing.Period,
            Blocks =
            [
                .. Note(hasTyped), .. promise.Paragraphs().Select(Section), Answers(), Reasons(),
                new ContextBlock { Elements = [new Markdown(FlagWords.Voluntary)] },
            ],
        };
    }

    private static InputBlock Answers() => new()
    {
        BlockId = Ids.Answer,
        Label = new PlainText("How workable is your patch this period?") { Emoji = false },
        Element = new RadioButtonGroup
        {
            ActionId = Ids.Answer,
            Options =
            [
                Choice(nameof(PatchAnswer.Workable), "Workable"),
                Choice(nameof(PatchAnswer.Bad), "Bad patch"),
                Choice(nameof(PatchAnswer.None), "Prefer not to say"),
            ],
        },
    };

    private static InputBlock Reasons() => new()
    {
        BlockId = Ids.Reason,
        Label = new PlainText("If it is a bad patch: the main reason") { Emoji = false },
        Hint = new PlainText(
            $"Only the reason named most in the whole organisation is ever published, at {TopReason.FewestPeople} "
            + "people or more and once a year at most, blurred like the ranges.")
        { Emoji = false },
        Optional = true,
        Element = new StaticSelectMenu
        {
            ActionId = Ids.Reason,
            Options = [.. ReasonWords.All.Select(r => Choice(r.Reason.ToString(), r.Words))],
        },
    };

    private static string WhyNot(RollStanding standing) => standing.Kind switch
    {
        RollStandingKind.GroupTooSmall => ProtectedWords.FormClosed(
            standing.People, new ProtectionPolicy { SmallestCell = standing.SmallestCell, Closes = default }),
        RollStandingKind.JoinsNextPeriod => ProtectedWords.NextPeriod,
        RollStandingKind.NotEligible => ProtectedWords.NotInGroup,
        RollStandingKind.NoPeriod => FlagWords.NoPeriod,
        _ => FlagWords.NotSaved,
    };

    private static IEnumerable<Block> Note(bool hasTyped) =>
        hasTyped ? [new ContextBlock { Elements = [new Markdown(FlagWords.Typed)] }] : [];

    private static SectionBlock Section(string text) => new() { Text = new Markdown(text) };

    private static SlackNet.Blocks.Option Choice(string value, string text) =>
        new() { Value = value, Text = new PlainText(text) { Emoji = false } };
}
