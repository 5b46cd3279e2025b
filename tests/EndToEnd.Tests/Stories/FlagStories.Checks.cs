using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;
using Performix.Tests.Support;

namespace Performix.EndToEnd.Tests.Stories;

/// <summary>Compiled in a build with <c>-p:Checks=true</c> only.</summary>
public sealed partial class FlagStories
{
    [Fact]
    public async Task The_ledger_has_nothing_before_the_close_and_each_range_for_each_viewer_after_it()
    {
        var clock = new SetTime(January);
        await using var bot = await RunningBot.StartAsync(clock, "--reps", "24");
        await OpenAsync(bot, clock);
        await bot.AskAsync(bot.Any(SeedRole.Leader), "/performix flags");
        var open = await LedgerAsync(bot);

        await CloseAsync(bot, clock);
        await bot.AskAsync(bot.Any(SeedRole.Leader), "/performix flags");
        var viewer = bot.Any(SeedRole.Leader).Id;
        var shown = (await LedgerAsync(bot)).Where(s => (string?)s["viewer"] == viewer).ToArray();

        Assert.Empty(open);
        Assert.NotEmpty(shown);
        Assert.All(shown, s => Assert.Equal(s["n"]?.GetValue<int>(), s["members"]?.AsArray().Count));
    }

    private static async Task<JsonNode[]> LedgerAsync(RunningBot bot)
    {
        using var control = new HttpClient { BaseAddress = bot.Sandbox.Workspace.Control };
        var lines = await control.GetStringAsync("ledger");
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line))
            .OfType<JsonNode>()];
    }
}
