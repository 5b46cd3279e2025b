using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Stories;

/// <summary>What takes longer says so at once and then delivers. Nothing that shows a person leaves before it is
/// audited, so that a store that cannot be written holds it up.</summary>
[Collection(SharedStage.Name)]
public sealed class SlowStoreStories(TailStories.Stage stage)
{
    [Theory]
    [InlineData(SeedRole.Rep, "me", "Your card")]
    [InlineData(SeedRole.Rep, "patch", "An average rep is expected at")]
    [InlineData(SeedRole.Rep, "tail", "not for you to see")]
    [InlineData(SeedRole.Manager, "settings", "not for you to see")]
    public async Task A_command_that_waits_says_so_and_then_answers(SeedRole role, string word, string answer)
    {
        var person = stage.Bot.Any(role);
        await stage.Bot.AskAsync(person, "/performix status");

        JsonNode asked;
        using (HeldStore.Of(stage.Bot))
        {
            asked = await stage.Bot.CommandAsync(person, $"/performix {word}");
        }

        Assert.Equal("acked", asked["outcome"]?.GetValue<string>());
        Assert.Contains("Working on it", RunningBot.Readable(asked["saw"]), StringComparison.Ordinal);
        var ts = asked["saw"]?[0]?["ts"]?.GetValue<string>();
        var later = await stage.Bot.GetAsync(
            $"seen?user={person.Id}&channel=C0000002&since={ts}&wait_ms=30000");
        var said = Assert.Single(later["messages"] as JsonArray ?? []);
        Assert.Contains(answer, RunningBot.Readable(said), StringComparison.Ordinal);
        Assert.True(said?["is_ephemeral"]?.GetValue<bool>());
    }

    [Fact]
    public async Task A_command_that_shows_nobody_does_not_wait_for_the_store()
    {
        var person = stage.Bot.Any(SeedRole.Manager);
        await stage.Bot.AskAsync(person, "/performix status");

        using var held = HeldStore.Of(stage.Bot);
        var asked = await stage.Bot.CommandAsync(person, "/performix status");

        Assert.Contains("Figures as of", RunningBot.Readable(asked["saw"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_that_waits_opens_at_once_and_is_filled_when_it_is_ready()
    {
        var rep = stage.Bot.Any(SeedRole.Rep);
        await stage.Bot.AskAsync(rep, "/performix status");
        var last = (await stage.Bot.GetAsync("log"))["last"]?.GetValue<long>();

        JsonNode opened;
        using (HeldStore.Of(stage.Bot))
        {
            opened = await stage.Bot.PostAsync(
                "shortcut", new { user = rep.Id, callback_id = "performix.me.shortcut" });
            Assert.Contains("Working on it", await WindowAsync(rep), StringComparison.Ordinal);
        }

        Assert.Equal("acked", opened["outcome"]?.GetValue<string>());
        await stage.Bot.GetAsync($"log?after={last}&kind=view_updated&wait_ms=30000");
        Assert.Contains("Who looked at your figures", await WindowAsync(rep), StringComparison.Ordinal);
    }

    private async Task<string> WindowAsync(SeedPerson person) =>
        RunningBot.Readable((await stage.StateAsync(person))["views"]);
}
