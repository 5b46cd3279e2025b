using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Settings;

/// <summary>A page of proposed links: nothing is ticked at first, since an equal address proves nothing.</summary>
internal static class LinkForm
{
    /// <summary>Slack's most in one group of checkboxes.</summary>
    private const int InGroup = 10;

    public const int InPage = 2 * InGroup;

    /// <summary>A page.</summary>
    /// <param name="all">All proposals.</param>
    /// <param name="skipped">How many of them the admin has passed over.</param>
    /// <param name="before">What the page before came to; empty on the first.</param>
    public static ModalViewDefinition Render(IReadOnlyList<LinkProposal> all, int skipped, string before)
    {
        var page = all.Skip(skipped).Take(InPage).ToArray();
        return page.Length == 0 ? End(before) : new ModalViewDefinition
        {
            Title = "Link people",
            Submit = "Confirm ticked",
            Close = "Cancel",
            CallbackId = Ids.LinkForm,
            PrivateMetadata = FormattableString.Invariant($"{skipped}"),
            Blocks = [Words($"{before}{Lead(all.Count, skipped, page.Length)}"), .. Groups(page)],
        };
    }

    /// <summary>The end, where nothing is left to propose.</summary>
    private static ModalViewDefinition End(string before) => new()
    {
        Title = "Link people",
        Close = "Close",
        Blocks =
        [
            Words($"{before}Nobody else can be proposed: a pair needs the same address in Slack and in Salesforce, "
                + "which nobody else on either side has, of an allowed domain, and neither side linked."),
        ],
    };

    private static string Lead(int all, int skipped, int shown) =>
        $"{skipped + 1} to {skipped + shown} of {Phrases.Count(all, "proposal", "proposals")} by equal address, frozen "
        + "links first. An equal address is no proof: tick only whom you know. The rest of the page is passed over.";

    private static IEnumerable<InputBlock> Groups(LinkProposal[] page) => page.Chunk(InGroup).Select((group, at) =>
        new InputBlock
        {
            BlockId = Ids.Proposals[at],
            Label = new PlainText(at == 0 ? "Link" : "Link too") { Emoji = false },
            Optional = true,
            Element = new CheckboxGroup { ActionId = Ids.Proposals[at], Options = [.. group.Select(Option)] },
        });

    private static SlackNet.Blocks.Option Option(LinkProposal pair) => new()
    {
        Value = pair.Key,
        Text = Pieces.OptionText($"{pair.Member.Name} ({pair.Member.Email})"),
        Description = Pieces.OptionText(pair.Frozen.Length > 0
            ? $"{pair.Person.Name}; frozen: {pair.Frozen}"
            : $"{pair.Person.Name} in Salesforce"),
    };

    private static SectionBlock Words(string text) => new() { Text = new Markdown(text) };
}
