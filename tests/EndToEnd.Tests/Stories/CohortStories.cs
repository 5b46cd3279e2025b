using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Stories;

/// <summary>The commands on a cohort, asked of the running bot. The workspace refuses what Slack refuses.</summary>
public sealed class CohortStories(TailStories.Stage stage) : IClassFixture<TailStories.Stage>
{
    [Theory]
    [InlineData("fit", "out of band")]
    [InlineData("activity", "Logging coverage")]
    [InlineData("swap", "Predicted mean attainment of the next 4 periods")]
    [InlineData("tail last", "median attainment")]
    public async Task A_manager_is_answered(string text, string expected)
    {
        var saw = await AskAsync(stage.Bot.Any(SeedRole.Manager), text);

        Assert.Contains(expected, saw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_reads_the_own_patch_with_its_three_parts()
    {
        var saw = await AskAsync(stage.Bot.Any(SeedRole.Rep), "patch");

        Assert.Contains("Territory potential", saw, StringComparison.Ordinal);
        Assert.Contains("An average rep is expected at", saw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_own_reps_are_predicted_in_each_others_patch_the_same_way_twice()
    {
        var manager = stage.Bot.Any(SeedRole.Manager);
        var reps = OwnReps(manager);

        var text = $"swap \"{reps[0]}\" \"{reps[1]}\"";
        var first = await AskAsync(manager, text);

        Assert.Contains($"the patch of {reps[1]}", first, StringComparison.Ordinal);
        Assert.Equal(Predictions(first), Predictions(await AskAsync(manager, text)));
    }

    [Fact]
    public async Task A_rep_of_another_team_is_refused_like_nobody()
    {
        var managers = stage.Bot.Sandbox.Workspace.Seed.People.Where(p => p.Role == SeedRole.Manager).ToArray();
        var other = OwnReps(managers[1])[0];

        Assert.Contains("No such rep", await AskAsync(managers[0], $"patch \"{other}\""), StringComparison.Ordinal);
        Assert.Contains("No such rep", await AskAsync(managers[0], "patch \"No Body\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cohort_with_few_others_in_it_is_not_shared()
    {
        var manager = stage.Bot.Any(SeedRole.Manager);
        await stage.Bot.AskAsync(manager, "/performix tail");
        var saw = await stage.Bot.AskAsync(manager, "/performix tail");

        await stage.Bot.PostAsync("change", new { what = "join", channel = "C0000002", user = "U0PERFORMIX" });

        await ClickAsync(manager, saw, "performix.tail.share");

        var state = RunningBot.Readable(await stage.StateAsync(manager));
        Assert.Contains("It was not shared", state, StringComparison.Ordinal);
        Assert.DoesNotContain($"Shared by {manager.RealName}", state, StringComparison.Ordinal);
    }

    [Fact]
    public async Task See_reps_lists_the_own_reps_to_the_presser()
    {
        var manager = stage.Bot.Any(SeedRole.Manager);
        var saw = await stage.Bot.AskAsync(manager, "/performix tail");

        await ClickAsync(manager, saw, "performix.tail.see");

        var state = RunningBot.Readable(await stage.StateAsync(manager));
        Assert.Contains("Your reps", state, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Predictions(string saw) =>
        saw.Split("\\n").Where(l => l.Contains("Predicted mean", StringComparison.Ordinal))
            .Select(l => l[..Math.Min(l.Length, 120)]);

    private async Task<string> AskAsync(SeedPerson person, string text) =>
        RunningBot.Readable(await stage.Bot.AskAsync(person, $"/performix {text}"));

    private Task<JsonNode> ClickAsync(SeedPerson person, JsonArray saw, string action) =>
        stage.Bot.PostAsync("click", new
        {
            user = person.Id,
            channel = "C0000002",
            ts = Assert.Single(saw)?["ts"]?.GetValue<string>(),
            action_id = action,
        });

    private string[] OwnReps(SeedPerson manager)
    {
        var world = stage.Bot.Sandbox.World;
        var number = world.People.Single(p => p.Email == manager.Email).Number;
        return [.. world.People.Where(p => p.Manager == number).Select(p => p.Name)];
    }
}
