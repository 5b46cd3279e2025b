using Performix.EndToEnd.Tests.Stories;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Faults;

public sealed class ChartFaultTests
{
    [Fact]
    public async Task A_chart_that_Slack_refuses_comes_as_text_with_the_same_numbers()
    {
        await using var bot = await RunningBot.StartAsync("--reps", "20");
        var manager = bot.Any(SeedRole.Manager);
        var drawn = RunningBot.Readable(await bot.AskAsync(manager, "/performix tail"));
        await bot.PostAsync("fault", new { kind = "refuse_block", target = "data_visualization", times = -1 });

        var saw = await bot.AskAsync(manager, "/performix tail");

        var text = RunningBot.Readable(Assert.Single(saw));
        Assert.Contains("data_visualization", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("data_visualization", text, StringComparison.Ordinal);
        Assert.Matches(@"```\\nAttainment[^`]*80–100% +\d+\\n[^`]*```", text);
    }
}
