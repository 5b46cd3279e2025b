using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Stories;

/// <summary>Signed reviews from the rep's button to the answer, over the running bot and the workspace.</summary>
public sealed class ReviewStories(TailStories.Stage stage) : IClassFixture<TailStories.Stage>
{
    [Fact]
    public async Task A_rep_asks_for_a_patch_review_and_is_told_the_answer()
    {
        var (rep, manager) = Pair(0);
        var saw = await stage.Bot.AskAsync(rep, "/performix me");

        await ClickAsync(rep, "C0000002", Ts(saw), "performix.review.open");
        var sent = await SubmitAsync(rep, new { points = new[] { "quota", "overlap" }, words = "<!here> look & see" });
        Assert.Contains("*Sent*", RunningBot.Readable(sent), StringComparison.Ordinal);

        var asked = await ToldAsync(manager, "asks for a patch review");
        Assert.Contains("&lt;!here&gt; look &amp; see", RunningBot.Readable(asked), StringComparison.Ordinal);
        await ClickAsync(manager, "@bot", asked?["ts"]?.GetValue<string>(), "performix.review.answer");
        await SubmitAsync(manager, new { outcome = "quota", words = "Lower from October." });

        Assert.NotNull(await ToldAsync(rep, "Lower from October."));
        var home = await stage.Bot.PostAsync("home", new { user = rep.Id });
        Assert.Contains("Lower from October.", RunningBot.Readable(home), StringComparison.Ordinal);
        Assert.NotNull(await ToldAsync(manager, "*Answered: "));
    }

    [Fact]
    public async Task A_wrong_figure_waits_on_the_admins_Home_until_it_is_answered()
    {
        var (rep, manager) = Pair(1);
        var saw = await stage.Bot.AskAsync(rep, "/performix patch");
        await ClickAsync(rep, "C0000002", Ts(saw), "performix.review.wrong");

        var period = await OfferedAsync(rep);
        await SubmitAsync(rep, new { points = new[] { "quota" }, period, words = "It was 90,000." });

        var admin = stage.Bot.Any(SeedRole.RevOps);
        var home = await stage.Bot.PostAsync("home", new { user = admin.Id });
        Assert.Contains("It was 90,000.", RunningBot.Readable(home), StringComparison.Ordinal);
        Assert.NotNull(await ToldAsync(admin, "says that a figure is wrong"));
        Assert.Null(await ToldAsync(manager, "It was 90,000."));
    }

    [Fact]
    public async Task Who_looked_opens_from_privacy()
    {
        var (rep, _) = Pair(2);
        await stage.Bot.AskAsync(rep, "/performix me");
        var saw = await stage.Bot.AskAsync(rep, "/performix privacy");

        await ClickAsync(rep, "C0000002", Ts(saw), "performix.privacy.looks");

        var state = RunningBot.Readable((await stage.StateAsync(rep))["views"]);
        Assert.Contains("Who looked", state, StringComparison.Ordinal);
        Assert.Contains("You yourself: ", state, StringComparison.Ordinal);
    }

    /// <summary>A rep of the org and the rep's manager.</summary>
    private (SeedPerson Rep, SeedPerson Manager) Pair(int at)
    {
        var people = stage.Bot.Sandbox.Workspace.Seed.People;
        var world = stage.Bot.Sandbox.World.People;
        var rep = people.Where(p => p.Role == SeedRole.Rep).ElementAt(at);
        var number = world.Single(p => p.Email == rep.Email).Manager;
        var manager = world.Single(p => p.Number == number);
        return (rep, people.Single(p => p.Email == manager.Email));
    }

    private static string? Ts(JsonArray saw) => Assert.Single(saw)?["ts"]?.GetValue<string>();

    private Task<JsonNode> ClickAsync(SeedPerson person, string channel, string? ts, string action) =>
        stage.Bot.PostAsync("click", new { user = person.Id, channel, ts, action_id = action });

    private Task<JsonNode> SubmitAsync(SeedPerson person, object values) =>
        stage.Bot.PostAsync("submit", new { user = person.Id, values });

    private async Task<string?> OfferedAsync(SeedPerson person)
    {
        var view = (await stage.StateAsync(person))["views"]?.AsArray().LastOrDefault();
        var element = view?["blocks"]?.AsArray().Single(b => (string?)b?["block_id"] == "period")?["element"];
        return (string?)element?["options"]?[1]?["value"];
    }

    private async Task<JsonNode?> ToldAsync(SeedPerson person, string words) =>
        ((await stage.Bot.GetAsync($"seen?user={person.Id}&channel=@bot"))["messages"] as JsonArray ?? [])
            .FirstOrDefault(m => RunningBot.Readable(m).Contains(words, StringComparison.Ordinal));
}
