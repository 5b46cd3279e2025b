using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Stories;

/// <summary>The Home tab, opened as people open it.</summary>
[Collection(SharedStage.Name)]
public sealed class HomeStories(TailStories.Stage stage)
{
    [Theory]
    [InlineData(SeedRole.Rep, "Your card", "Open my card")]
    [InlineData(SeedRole.Manager, "Your team at a glance", "Open actions")]
    [InlineData(SeedRole.Leader, "Cohorts", "at or above quota")]
    [InlineData(SeedRole.Guest, "People or patch?", "Whom to ask")]
    public async Task Everybody_reads_what_is_theirs(SeedRole role, string title, string words)
    {
        await stage.Bot.AskAsync(stage.Bot.Any(SeedRole.Manager), "/performix tail");

        var home = await OpenAsync(stage.Bot, stage.Bot.Any(role));

        Assert.Contains(title, home, StringComparison.Ordinal);
        Assert.Contains(words, home, StringComparison.Ordinal);
        Assert.DoesNotContain("Set up Performix", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_on_the_page_opens_the_card_in_a_window()
    {
        var rep = stage.Bot.Any(SeedRole.Rep);
        await stage.Bot.AskAsync(rep, "/performix me");
        await stage.Bot.PostAsync("close", new { user = rep.Id, all = true });
        await OpenAsync(stage.Bot, rep);
        var home = (await stage.StateAsync(rep))["home"];

        await stage.Bot.PostAsync(
            "click", new { user = rep.Id, view_id = home?["id"]?.GetValue<string>(), action_id = "performix.me.open" });

        var views = RunningBot.Readable((await stage.StateAsync(rep))["views"]);
        Assert.Contains("Who looked at your figures", views, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_admin_of_a_wrongly_set_up_bot_reads_what_fails_and_how_to_mend_it()
    {
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string?>
        {
            ["Salesforce:ClientSecret"] = "not-the-secret",
        });
        var admin = bot.Any(SeedRole.RevOps);

        await OpenAsync(bot, admin);
        var home = await UntilAsync(bot, admin, "Set up Performix");

        Assert.Contains("*salesforce sign-in*", home, StringComparison.Ordinal);
        Assert.Contains("*first read*", home, StringComparison.Ordinal);
        Assert.Contains("To do:", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_of_a_sound_setup_reads_that_nothing_is_left_to_do()
    {
        var admin = stage.Bot.Any(SeedRole.RevOps);
        await stage.Bot.AskAsync(stage.Bot.Any(SeedRole.Manager), "/performix tail");

        await OpenAsync(stage.Bot, admin);

        Assert.Contains("slack socket", await UntilAsync(stage.Bot, admin, "checks passed"), StringComparison.Ordinal);
    }

    private static async Task<string> OpenAsync(RunningBot bot, SeedPerson person)
    {
        var done = await bot.PostAsync("home", new { user = person.Id });
        Assert.Equal("acked", done["outcome"]?.GetValue<string>());
        return RunningBot.Readable(done["home"]);
    }

    /// <summary>The page once it has certain words: it is published again when the checks are through.</summary>
    private static async Task<string> UntilAsync(RunningBot bot, SeedPerson person, string words)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var home = RunningBot.Readable((await bot.GetAsync($"state?user={person.Id}"))["home"] as JsonObject);
            if (home.Contains(words, StringComparison.Ordinal))
            {
                return home;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        throw new TimeoutException($"The page of {person.Name} never said '{words}'.");
    }
}
