using Performix.Bot.Slack.Socket;

namespace Performix.EndToEnd.Tests.Faults;

/// <summary>Each way in which SlackNet goes silent (design slack.md 1.7): noticed within half a minute of the bot's
/// clock, mended when Slack is well again, and commands are answered once after it.</summary>
public sealed class SilenceTests
{
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task New_connections_that_get_no_hello()
    {
        await using var line = await SteppedLine.OpenAsync();
        await line.FaultAsync("no_hello", times: -1);
        await line.FaultAsync("drop");

        await AssertNoticedAsync(line, health => health is { Open: 0, LastFault: "no_hello" });

        await line.LiftAsync("no_hello");
        await AssertWellAsync(line);
    }

    [Fact]
    public async Task Half_open_connections_on_which_no_ping_is_answered()
    {
        await using var line = await SteppedLine.OpenAsync();
        await line.FaultAsync("half_open");

        await AssertNoticedAsync(line, health => health is { LastFault: "broken", Open: < 2 });

        await line.UntilNoneIsFrozenAsync();
        await AssertWellAsync(line);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task Connections_that_Slack_ended_and_left_open_so_that_no_envelope_comes(string reason)
    {
        await using var line = await SteppedLine.OpenAsync();
        await line.FaultAsync("no_close", times: 4);
        await line.FaultAsync("disconnect", value: reason);

        await AssertNoticedAsync(line, health => health.LastFault == "not_closed");

        await line.LiftAsync("no_close");
        await AssertWellAsync(line);
    }

    [Theory]
    [InlineData("error", "internal_error")]
    [InlineData("error", "invalid_auth")]
    [InlineData("status", "500")]
    public async Task Reconnects_that_Slack_refuses(string kind, string value)
    {
        await using var line = await SteppedLine.OpenAsync();
        await line.FaultAsync(kind, "apps.connections.open", value, times: -1);
        await line.FaultAsync("drop");

        await AssertNoticedAsync(line, health => health is { Open: 0, DownSince: not null, Restarts: > 0 });

        await line.LiftAsync(kind);
        await AssertWellAsync(line);
    }

    [Fact]
    public async Task Reconnects_that_hang()
    {
        await using var line = await SteppedLine.OpenAsync();
        await line.FaultAsync("slow", "apps.connections.open", "3600", times: -1);
        await line.FaultAsync("drop");

        await AssertNoticedAsync(line, health => health is { Open: 0, Restarts: > 0 });

        await line.LiftAsync("slow");
        await AssertWellAsync(line);
    }

    [Fact]
    public async Task A_link_that_an_admin_disables()
    {
        await using var line = await SteppedLine.OpenAsync();
        await line.FaultAsync("error", "apps.connections.open", "link_disabled", times: -1);
        await line.FaultAsync("disconnect", value: "link_disabled");

        await AssertNoticedAsync(line, health => health is { Open: 0, LastFault: "link_disabled", Restarts: > 0 });

        await line.LiftAsync("error");
        await AssertWellAsync(line);
    }

    [Fact]
    public async Task Messages_that_would_end_the_reading_of_all_that_follow()
    {
        await using var line = await SteppedLine.OpenAsync();

        await line.FaultAsync("garble");

        await AssertNoticedAsync(line, health => health.LastFault == "unreadable");
        await AssertWellAsync(line);
    }

    private static async Task AssertNoticedAsync(SteppedLine line, Func<SlackHealth, bool> isNoticed) =>
        Assert.InRange(await line.UntilAsync(isNoticed), TimeSpan.Zero, HalfAMinute);

    private static async Task AssertWellAsync(SteppedLine line)
    {
        await line.UntilAsync(health => health is { Open: 2, UpSince: not null });

        Assert.Equal("acked", await line.Person.AskAsync());
        Assert.Single(await line.Person.SaidAsync());
        Assert.Equal("acked", await line.Person.AskAsync());
        Assert.Equal(2, (await line.Person.SaidAsync()).Count);
    }
}
