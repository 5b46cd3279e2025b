using Performix.Bot.Access;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Home;

/// <summary>What a Home tab has of protected flags: the way to the form, and for leaders what was released.</summary>
internal static class FlagCards
{
    /// <summary>The door to the form, for who may have a seat; it says nothing of what went through it.</summary>
    public static HomeCard? Door(Reader reader) => reader.Person is null || reader.Is(Audience.Manager)
        ? null
        : new HomeCard(
            "Your patch this period",
            [
                new SectionBlock { Text = new Markdown(FlagDoor.Words) },
                new ActionsBlock { BlockId = FlagDoor.ActionId, Elements = [FlagDoor.Button()] },
            ]);

    public static HomeCard? Released(ProtectedRanges? flags) => flags is null
        ? null
        : new HomeCard($"Bad-patch flags {flags.Period}".TrimEnd(), ProtectedRangeBlocks.Of(flags));
}
