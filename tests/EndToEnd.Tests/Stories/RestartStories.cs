using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Stories;

public sealed partial class RestartStories
{
    [Fact]
    public async Task A_bot_that_comes_back_answers_from_the_stored_snapshot_at_once()
    {
        await using var bot = await RunningBot.StartAsync("--reps", "20");
        var manager = bot.Any(SeedRole.Manager);
        var before = await bot.AskAsync(manager, "/performix tail");
        await bot.StopBotAsync();
        bot.Sandbox.Org.Log.Clear();

        await bot.StartBotAsync(readAtStart: false);
        var after = await bot.CommandAsync(manager, "/performix tail");

        Assert.Equal(Blocks(before[0]), Blocks(after["saw"]?[0]));
        Assert.Empty(bot.Sandbox.Org.Log.Calls);
    }

    [Fact]
    public async Task An_org_that_refuses_leaves_the_figures_and_says_so()
    {
        await using var bot = await RunningBot.StartAsync("--reps", "20");
        var manager = bot.Any(SeedRole.Manager);
        await bot.AskAsync(manager, "/performix tail");
        await bot.StopBotAsync();
        bot.Sandbox.Org.Visibility.Hide("Opportunity");

        await bot.StartBotAsync();
        var status = await bot.AskUntilAsync(manager, "/performix status", "failed");

        var tail = await bot.AskAsync(manager, "/performix tail");
        Assert.Contains("Median attainment", RunningBot.Readable(tail), StringComparison.Ordinal);
        Assert.Contains(
            "Read and View All Records on Opportunity", RunningBot.Readable(status), StringComparison.Ordinal);
    }

    /// <summary>The blocks without the ids that the workspace gives them anew each time.</summary>
    private static string Blocks(JsonNode? message) =>
        BlockId().Replace(RunningBot.Readable(message?["blocks"]), "");

    [GeneratedRegex("\"block_id\":\"[0-9a-f]+\"")]
    private static partial Regex BlockId();
}
