using Performix.Bot.Slack.Socket;

namespace Performix.EndToEnd.Tests.Faults;

/// <summary>After each way in which the line to Slack can break, the bot has two connections again and answers each
/// command once.</summary>
public sealed class RecoveryTests
{
    [Theory]
    [InlineData("drop", "")]
    [InlineData("half_open", "")]
    [InlineData("disconnect", "refresh_requested")]
    [InlineData("disconnect", "link_disabled")]
    [InlineData("disconnect", "warning")]
    public async Task The_bot_comes_back_with_two_connections_and_answers_once(string kind, string value)
    {
        await using var line = await FaultyLine.OpenAsync();

        await line.FaultAsync(kind, value: value);
        await line.UntilConnectedAsync(2);

        await AssertAnsweredOnceAsync(line);
    }

    [Theory]
    [InlineData("error", "internal_error")]
    [InlineData("error", "link_disabled")]
    [InlineData("status", "503")]
    [InlineData("rate_limit", "1")]
    [InlineData("slow", "6")]
    public async Task The_bot_comes_back_when_Slack_gives_no_connection_for_a_while(string kind, string value)
    {
        await using var line = await FaultyLine.OpenAsync();
        await line.FaultAsync(kind, "apps.connections.open", value, times: 4);

        await line.FaultAsync("drop");
        await line.UntilConnectedAsync(2);

        await AssertAnsweredOnceAsync(line);
    }

    [Theory]
    [InlineData("no_hello", "")]
    [InlineData("slow_hello", "1")]
    [InlineData("slow_hello", "6")]
    public async Task The_bot_comes_back_when_connections_are_not_greeted(string kind, string value)
    {
        await using var line = await FaultyLine.OpenAsync();
        await line.FaultAsync(kind, value: value, times: 3);

        await line.FaultAsync("drop");
        await line.UntilConnectedAsync(2);

        await AssertAnsweredOnceAsync(line);
    }

    [Fact]
    public async Task Health_says_that_the_link_is_disabled_and_then_that_it_is_back()
    {
        var folder = Directory.CreateTempSubdirectory("performix-health-");
        var file = Path.Combine(folder.FullName, "health.json");
        await using var line = await FaultyLine.OpenAsync(file);
        await line.FaultAsync("error", "apps.connections.open", "link_disabled", times: -1);

        await line.FaultAsync("disconnect", value: "link_disabled");
        await FaultyLine.UntilAsync(async () => await HealthAsync(file) is
            { Open: 0, LastFault: "link_disabled", DownSince: not null, Restarts: > 0 });
        await line.LiftAsync("error");

        await FaultyLine.UntilAsync(async () => await HealthAsync(file) is { Open: 2, DownSince: null });
        folder.Delete(recursive: true);
    }

    private static async Task<SlackHealth?> HealthAsync(string file) =>
        File.Exists(file) ? HealthFile.Read(await File.ReadAllTextAsync(file)) : null;

    private static async Task AssertAnsweredOnceAsync(FaultyLine line)
    {
        await line.UntilNoneIsFrozenAsync();
        var before = (await line.SaidAsync()).Count;

        Assert.Equal("acked", await line.AskAsync());
        Assert.Equal("acked", await line.AskAsync());

        Assert.Equal(before + 2, (await line.AnswersAsync(before + 2)).Count);
    }
}
