using Performix.Bot.Worker;
using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Settings;

/// <summary>The form of the digest's schedule.</summary>
internal static class DigestForm
{
    private static readonly (string Value, string Text)[] Days =
    [
        ("daily", "every day"), ("Mon", "Monday"), ("Tue", "Tuesday"), ("Wed", "Wednesday"), ("Thu", "Thursday"),
        ("Fri", "Friday"), ("Sat", "Saturday"), ("Sun", "Sunday"),
    ];

    public static ModalViewDefinition Render(DigestPlan now, string zone)
    {
        var parts = now.When.Split(' ', 2);
        return new ModalViewDefinition
        {
            Title = "Digest",
            Submit = "Save",
            Close = "Cancel",
            CallbackId = Ids.DigestForm,
            Blocks =
            [
                Input(Ids.Day, "Day", new StaticSelectMenu
                {
                    ActionId = Ids.Day,
                    Options = [.. Days.Select(d => Choice(d.Value, d.Text))],
                    InitialOption = Days.Where(d => d.Value == parts[0]).Select(d => Choice(d.Value, d.Text)).First(),
                }),
                Input(Ids.Time, $"Time, hh:mm in {zone}"[..Math.Min(60, 15 + zone.Length)], new PlainTextInput
                {
                    ActionId = Ids.Time,
                    InitialValue = parts[1],
                    MaxLength = 5,
                }),
                Input(Ids.Channel, "Channel", new ConversationSelectMenu
                {
                    ActionId = Ids.Channel,
                    InitialConversation = now.Channel.Length > 0 ? now.Channel : null,
                    Filter = new ConversationFilter { ExcludeBotUsers = true, ExcludeExternalSharedChannels = true },
                }),
            ],
        };
    }

    private static InputBlock Input(string id, string label, IInputBlockElement element) => new()
    {
        BlockId = id,
        Label = new PlainText(label) { Emoji = false },
        Element = element,
    };

    private static SlackNet.Blocks.Option Choice(string value, string text) =>
        new() { Value = value, Text = new PlainText(text) { Emoji = false } };
}
