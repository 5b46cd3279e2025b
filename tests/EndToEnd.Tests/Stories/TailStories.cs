using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Stories;

/// <summary>One bot, one org and one workspace for all stories: reading the org is the slow part.</summary>
public sealed class TailStories(TailStories.Stage stage) : IClassFixture<TailStories.Stage>
{
    [Fact]
    public async Task A_manager_reads_the_tail_of_the_own_cohort_from_facts_that_came_over_http()
    {
        var manager = stage.Bot.Any(SeedRole.Manager);

        var saw = await stage.Bot.AskAsync(manager, "/performix tail");

        var text = RunningBot.Readable(Assert.Single(saw));
        Assert.Contains("AE · ", text, StringComparison.Ordinal);
        Assert.Contains("Median attainment", text, StringComparison.Ordinal);
        Assert.Contains("People or patch?", text, StringComparison.Ordinal);
        Assert.Contains("data_visualization", text, StringComparison.Ordinal);
        Assert.Contains(stage.Bot.Sandbox.Org.Log.Calls, c => c.Path.EndsWith("/query", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_answer_is_for_the_asker_only()
    {
        var saw = await stage.Bot.AskAsync(stage.Bot.Any(SeedRole.Manager), "/performix tail");

        Assert.All(saw, message => Assert.True(message?["is_ephemeral"]?.GetValue<bool>()));
    }

    [Fact]
    public async Task Names_come_from_the_own_tree_only()
    {
        var managers = stage.Bot.Sandbox.Workspace.Seed.People.Where(p => p.Role == SeedRole.Manager).ToArray();
        var world = stage.Bot.Sandbox.World;
        var own = world.People.Single(p => p.Email == managers[0].Email).Number;

        var text = RunningBot.Readable(await stage.Bot.AskAsync(managers[0], "/performix tail"));

        Assert.DoesNotContain(
            world.People.Where(p => p.Manager is { } m && m != own && p.Number != own).Select(p => p.Name),
            name => text.Contains(name + ":", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rep_without_reports_gets_no_figures()
    {
        var text = RunningBot.Readable(await stage.Bot.AskAsync(stage.Bot.Any(SeedRole.Rep), "/performix tail"));

        Assert.Contains("not for you to see", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_is_nobody()
    {
        var text = RunningBot.Readable(await stage.Bot.AskAsync(stage.Bot.Any(SeedRole.Guest), "/performix tail"));

        Assert.Contains("does not know you yet", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_says_how_fresh_the_figures_are()
    {
        await stage.Bot.AskAsync(stage.Bot.Any(SeedRole.Manager), "/performix tail");

        var text = RunningBot.Readable(await stage.Bot.AskAsync(stage.Bot.Any(SeedRole.RevOps), "/performix status"));

        Assert.Contains("Figures as of", text, StringComparison.Ordinal);
        Assert.Contains("0 of them rejected", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_word_is_answered_with_the_one_that_was_meant()
    {
        var saw = await stage.Bot.AskAsync(stage.Bot.Any(SeedRole.Manager), "/performix tial");

        Assert.Contains("Did you mean `/performix tail`", RunningBot.Readable(saw), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_opens_how_the_figures_were_made()
    {
        var manager = stage.Bot.Any(SeedRole.Manager);
        var saw = await stage.Bot.AskAsync(manager, "/performix tail");

        await stage.Bot.PostAsync("click", new
        {
            user = manager.Id,
            channel = "C0000002",
            ts = Assert.Single(saw)?["ts"]?.GetValue<string>(),
            action_id = "performix.tail.why",
        });

        var state = await stage.StateAsync(manager);
        Assert.Contains("How this was made", RunningBot.Readable(state), StringComparison.Ordinal);
    }

    public sealed class Stage : IAsyncLifetime
    {
        private RunningBot? _bot;

        internal RunningBot Bot => _bot ?? throw new InvalidOperationException("The stage is not set.");

        public async Task InitializeAsync() => _bot = await RunningBot.StartAsync("--reps", "40");

        public async Task DisposeAsync() => await Bot.DisposeAsync();

        internal async Task<JsonNode> StateAsync(SeedPerson person)
        {
            using var http = new HttpClient();
            var json = await http.GetStringAsync(new Uri(Bot.Sandbox.Workspace.Control, $"state?user={person.Id}"));
            return JsonNode.Parse(json) ?? throw new InvalidOperationException("The workspace has no state.");
        }
    }
}
