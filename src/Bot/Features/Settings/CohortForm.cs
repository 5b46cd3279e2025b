using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Settings;

/// <summary>The form of the cohorts that the digest leaves out. Which there are, the mapping file says.</summary>
internal static class CohortForm
{
    /// <summary>Slack's most in one menu.</summary>
    private const int Most = 100;

    /// <summary>A form; or words, where there is nothing to choose from.</summary>
    /// <param name="names">The cohorts of the last reading.</param>
    /// <param name="leftOut">Those left out now.</param>
    public static ModalViewDefinition Render(IReadOnlyList<string> names, IReadOnlyList<string> leftOut)
    {
        var known = names.Take(Most).ToArray();
        return known.Length == 0 ? Nothing() : new ModalViewDefinition
        {
            Title = "Cohorts",
            Submit = "Save",
            Close = "Cancel",
            CallbackId = Ids.CohortForm,
            Blocks =
            [
                new InputBlock
                {
                    BlockId = Ids.LeftOut,
                    Label = new PlainText("Leave out of the digest") { Emoji = false },
                    Hint = new PlainText("The digest says how many are left out. Managers and leaders read them as "
                        + "before. Cohorts are roles and segments, by the mapping file.") { Emoji = false },
                    Optional = true,
                    Element = new StaticMultiSelectMenu
                    {
                        ActionId = Ids.LeftOut,
                        Options = [.. known.Select(Choice)],
                        InitialOptions = [.. known.Where(leftOut.Contains).Select(Choice)],
                    },
                },
            ],
        };
    }

    private static ModalViewDefinition Nothing() => new()
    {
        Title = "Cohorts",
        Close = "Close",
        Blocks =
        [
            new SectionBlock { Text = new Markdown("There are no cohorts yet: Salesforce has not been read.") },
        ],
    };

    // A name can be longer than an option's value.
    private static SlackNet.Blocks.Option Choice(string name) => new()
    {
        Value = CohortName.Key(name),
        Text = Pieces.OptionText(name),
    };
}
