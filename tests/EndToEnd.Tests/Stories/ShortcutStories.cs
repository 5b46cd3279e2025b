using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Stories;

/// <summary>The shortcuts of the manifest, used as people use them.</summary>
[Collection(SharedStage.Name)]
public sealed class ShortcutStories(TailStories.Stage stage)
{
    [Fact]
    public async Task A_rep_opens_the_own_card_from_anywhere()
    {
        var rep = stage.Bot.Any(SeedRole.Rep);
        await stage.Bot.AskAsync(rep, "/performix me");

        var view = await OpenAsync(rep, "performix.me.shortcut");

        Assert.Equal("Your card", view["title"]?["text"]?.GetValue<string>());
        Assert.Contains("Who looked at your figures", RunningBot.Readable(view), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_in_the_card_opens_the_records_on_top_of_it()
    {
        var rep = stage.Bot.Any(SeedRole.Rep);
        await stage.Bot.AskAsync(rep, "/performix me");
        var card = await OpenAsync(rep, "performix.me.shortcut");

        await stage.Bot.PostAsync(
            "click", new { user = rep.Id, view_id = card["id"]?.GetValue<string>(), action_id = "performix.me.why" });

        var stack = (await stage.StateAsync(rep))["views"] as JsonArray ?? [];
        Assert.Equal(card["id"]?.GetValue<string>(), stack[^2]?["id"]?.GetValue<string>());
    }

    [Fact]
    public async Task The_menu_of_a_message_opens_the_same_card_and_reads_nothing_of_the_message()
    {
        var rep = stage.Bot.Any(SeedRole.Rep);
        await stage.Bot.AskAsync(rep, "/performix me");
        var said = await stage.Bot.PostAsync(
            "say", new { user = rep.Id, channel = "C0000002", text = "lunch at noon" });

        var view = await OpenAsync(rep, "performix.me.message", "C0000002", said["ts"]?.GetValue<string>());

        Assert.Equal("Your card", view["title"]?["text"]?.GetValue<string>());
        Assert.DoesNotContain("lunch", RunningBot.Readable(view), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SeedRole.Leader, "not for you to see")]
    [InlineData(SeedRole.Guest, "does not know you yet")]
    public async Task Who_has_no_card_is_told_so_in_a_window(SeedRole role, string words)
    {
        var person = stage.Bot.Any(role);
        await stage.Bot.AskAsync(stage.Bot.Any(SeedRole.Manager), "/performix tail");

        Assert.Contains(
            words, RunningBot.Readable(await OpenAsync(person, "performix.me.shortcut")), StringComparison.Ordinal);
    }

    private async Task<JsonNode> OpenAsync(
        SeedPerson person, string callback, string? channel = null, string? ts = null)
    {
        await stage.Bot.PostAsync("close", new { user = person.Id, all = true });
        var done = await stage.Bot.PostAsync(
            "shortcut",
            new { user = person.Id, callback_id = callback, channel, ts });
        Assert.Equal("acked", done["outcome"]?.GetValue<string>());
        var views = (await stage.StateAsync(person))["views"] as JsonArray ?? [];
        return Assert.Single(views) ?? throw new InvalidOperationException("The view is null.");
    }
}
