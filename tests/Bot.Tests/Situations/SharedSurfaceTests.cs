using Performix.Bot.Access;

namespace Performix.Bot.Tests.Situations;

/// <summary>Attack D3 of the privacy design: buttons in a channel that is shared later, and people from outside and
/// guests beside the asker.</summary>
public sealed class SharedSurfaceTests
{
    private static readonly Step Tail = new("tail", Bed.Manager, "tail");

    private static readonly string[] Buttons = ["why", "see", "share"];

    [Fact]
    public async Task D3_buttons_of_a_channel_that_was_shared_since_answer_nothing_and_show_nothing()
    {
        await using var bed = await Bed.MakeAsync(Situations.Named("rich"));
        var ts = (string?)(await bed.Hands.AskAsync(Tail))?["ts"] ?? "";
        await bed.ChangeAsync(new { what = "share", channel = Bed.Sales });
        bed.Later(TimeSpan.FromMinutes(1));

        foreach (var button in Buttons)
        {
            var seen = await bed.Hands.PressAsync(Tail with { Press = $"performix.tail.{button}" }, ts);

            Assert.Equal(Refusals.NotHere, (string?)seen?["text"]);
            Assert.True((bool?)seen?["is_ephemeral"]);
        }

        Assert.Empty(await bed.Hands.SeenAsync(Bed.Leader, Bed.Sales));
    }

    [Fact]
    public async Task D3_beside_a_guest_answers_are_for_the_asker_and_nothing_is_shared()
    {
        await using var bed = await Bed.MakeAsync(Situations.Named("rich"));
        var here = Tail with { Channel = Bed.Visitors };
        var ts = (string?)(await bed.Hands.AskAsync(here))?["ts"] ?? "";

        var shared = await bed.Hands.PressAsync(here with { Press = "performix.tail.share" }, ts);

        Assert.Contains("1 guest or person from outside is here", (string?)shared?["text"], StringComparison.Ordinal);
        Assert.Empty(await bed.Hands.SeenAsync(Bed.Guest, Bed.Visitors));
    }

    [Fact]
    public async Task D3_every_command_is_answered_to_the_asker_only()
    {
        await using var bed = await Bed.MakeAsync(Situations.Named("rich"));
        foreach (var step in Script.Usual.Where(s => s is { Kind: StepKind.Command, Press: "" }))
        {
            var seen = await bed.Hands.AskAsync(step with { Channel = Bed.Visitors });

            Assert.True((bool?)seen?["is_ephemeral"], step.Name);
        }

        Assert.Empty(await bed.Hands.SeenAsync(Bed.Guest, Bed.Visitors));
    }
}
