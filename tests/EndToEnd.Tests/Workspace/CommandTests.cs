namespace Performix.EndToEnd.Tests.Workspace;

public sealed class CommandTests
{
    [Fact]
    public async Task An_acknowledgement_with_text_is_seen_by_the_person_alone()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var typing = stage.ControlAsync("command", new { user = Cast.Mona, channel = Cast.Sales, text = "/performix tail" });
        await bot.AckAsync(await bot.NextAsync("slash_commands"), new { text = "Median 78 %" });

        var done = await typing;

        Assert.Equal("acked", done["outcome"].Text());
        var saw = Assert.Single(done["saw"].List());
        Assert.Equal("Median 78 %", saw?["text"].Text());
        Assert.True(saw?["is_ephemeral"].Flag());
        Assert.Empty(await stage.SeenAsync(Cast.Remy));
    }
}
