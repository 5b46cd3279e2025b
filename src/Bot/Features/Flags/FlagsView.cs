using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Flags;

/// <summary>The released ranges as an answer.</summary>
internal static class FlagsView
{
    public static Answer Render(ProtectedRanges released) => released.Groups.Count == 0
        ? Answer.Of(released.Notice)
        : new Answer(
            $"Bad-patch flags of {released.Period}, as protected ranges. {released.Organisation}",
            [
                new HeaderBlock { Text = new PlainText($"Bad-patch flags, {released.Period}") { Emoji = false } },
                .. ProtectedRangeBlocks.Of(released),
            ]);
}
