using System.Net.WebSockets;

namespace Performix.EndToEnd.Tests.Workspace;

public sealed class SocketTests
{
    [Fact]
    public async Task Hello_says_whose_connection_it_is_and_how_long_it_may_last()
    {
        await using var stage = await Stage.OpenAsync();
        var answer = await stage.CallAsync("apps.connections.open", new { }, stage.App.AppToken);
        using var socket = await BotSocket.OpenAsync(new Uri(answer["url"].Text()), untilHello: false);

        var hello = await socket.NextAsync("hello");

        Assert.Equal("A0PERFORMIX", hello["connection_info"]?["app_id"].Text());
        Assert.Equal(1, hello["num_connections"]?.GetValue<int>());
        Assert.Equal(18060, hello["debug_info"]?["approximate_connection_time"]?.GetValue<int>());
    }

    [Fact]
    public async Task An_address_opens_one_connection()
    {
        await using var stage = await Stage.OpenAsync();
        var answer = await stage.CallAsync("apps.connections.open", new { }, stage.App.AppToken);
        using var first = await BotSocket.OpenAsync(new Uri(answer["url"].Text()));

        await Assert.ThrowsAsync<WebSocketException>(() => BotSocket.OpenAsync(new Uri(answer["url"].Text())));
    }

    [Fact]
    public async Task An_address_that_was_not_used_soon_is_gone()
    {
        await using var stage = await Stage.OpenAsync();
        var answer = await stage.CallAsync("apps.connections.open", new { }, stage.App.AppToken);
        stage.Time.Advance(TimeSpan.FromSeconds(31));

        await Assert.ThrowsAsync<WebSocketException>(() => BotSocket.OpenAsync(new Uri(answer["url"].Text())));
    }

    [Fact]
    public async Task Each_envelope_goes_to_one_connection_and_both_get_some()
    {
        await using var stage = await Stage.OpenAsync();
        var first = await stage.ConnectAsync();
        var second = await stage.ConnectAsync();
        for (var i = 0; i < 20; i++)
        {
            await stage.ControlAsync("command",
                new { user = Cast.Mona, channel = Cast.Sales, text = $"/performix {i}", wait = false });
        }

        await stage.ControlAsync("fault", new { kind = "disconnect" });
        var (one, other) = (await TextsAsync(first), await TextsAsync(second));

        Assert.NotEmpty(one);
        Assert.NotEmpty(other);
        Assert.Equal(20, one.Concat(other).Distinct().Count());
        Assert.Equal(20, one.Count + other.Count);
    }

    [Fact]
    public async Task Ten_connections_are_taken_and_the_eleventh_is_sent_away()
    {
        await using var stage = await Stage.OpenAsync();
        for (var i = 0; i < 10; i++)
        {
            await stage.ConnectAsync();
        }

        var answer = await stage.CallAsync("apps.connections.open", new { }, stage.App.AppToken);
        using var eleventh = await BotSocket.OpenAsync(new Uri(answer["url"].Text()), untilHello: false);

        Assert.Equal("too_many_websockets", (await eleventh.NextAsync("disconnect"))["reason"].Text());
        Assert.Null(await eleventh.NextAsync());
    }

    [Theory]
    [InlineData("refresh_requested")]
    [InlineData("link_disabled")]
    public async Task A_disconnect_gives_its_reason_and_closes(string reason)
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();

        await stage.ControlAsync("fault", new { kind = "disconnect", value = reason });

        Assert.Equal(reason, (await bot.NextAsync("disconnect"))["reason"].Text());
        Assert.Null(await bot.NextAsync());
    }

    [Fact]
    public async Task A_warning_comes_ten_seconds_ahead()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();

        await stage.ControlAsync("fault", new { kind = "disconnect", value = "warning" });
        Assert.Equal("warning", (await bot.NextAsync("disconnect"))["reason"].Text());
        var closing = bot.NextAsync("disconnect");
        Assert.False(closing.IsCompleted);
        stage.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("refresh_requested", (await closing)["reason"].Text());
        Assert.Null(await bot.NextAsync());
    }

    [Fact]
    public async Task A_connection_ends_when_its_time_is_up()
    {
        await using var stage = await Stage.OpenAsync();
        var answer = await stage.CallAsync("apps.connections.open", new { }, stage.App.AppToken);
        using var socket = await BotSocket.OpenAsync(new Uri(answer["url"].Text() + "&debug_reconnects=true"),
            untilHello: false);
        var hello = await socket.NextAsync("hello");

        stage.Time.Advance(TimeSpan.FromSeconds(350));
        Assert.Equal("warning", (await socket.NextAsync("disconnect"))["reason"].Text());
        stage.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(360, hello["debug_info"]?["approximate_connection_time"]?.GetValue<int>());
        Assert.Equal("refresh_requested", (await socket.NextAsync("disconnect"))["reason"].Text());
        Assert.Null(await socket.NextAsync());
    }

    [Fact]
    public async Task After_a_warning_envelopes_go_elsewhere()
    {
        await using var stage = await Stage.OpenAsync();
        var old = await stage.ConnectAsync();
        await stage.ControlAsync("fault", new { kind = "disconnect", value = "warning" });
        await old.NextAsync("disconnect");
        var fresh = await stage.ConnectAsync();

        for (var i = 0; i < 10; i++)
        {
            await stage.CommandAsync(fresh);
        }
    }

    [Fact]
    public async Task A_half_open_connection_says_nothing_and_stays()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        await stage.ControlAsync("fault", new { kind = "half_open" });

        var typing = stage.ControlAsync("command",
            new { user = Cast.Mona, channel = Cast.Sales, text = "/performix" });
        Assert.Single((await stage.ControlAsync("log?kind=envelope&wait_ms=10000"))["entries"].List());
        var hearing = bot.NextAsync();
        stage.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("operation_timeout", (await typing)["outcome"].Text());
        Assert.False(hearing.IsCompleted);
        Assert.True((await stage.ControlAsync("state"))["connections"]?[0]?["is_half_open"].Flag());
    }

    [Fact]
    public async Task A_dropped_connection_is_cut_without_a_word()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();

        await stage.ControlAsync("fault", new { kind = "drop" });

        await Assert.ThrowsAsync<WebSocketException>(() => bot.NextAsync());
    }

    [Fact]
    public async Task A_connection_without_hello_gets_nothing()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.ControlAsync("fault", new { kind = "no_hello" });
        var answer = await stage.CallAsync("apps.connections.open", new { }, stage.App.AppToken);
        using var silent = await BotSocket.OpenAsync(new Uri(answer["url"].Text()), untilHello: false);
        await stage.ControlAsync("log?kind=connected&wait_ms=10000");

        var done = await stage.ControlAsync("command",
            new { user = Cast.Mona, channel = Cast.Sales, text = "/performix" });

        Assert.Equal("dispatch_failed", done["outcome"].Text());
    }

    [Fact]
    public async Task Opening_fails_as_often_as_asked()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.ControlAsync("fault",
            new { kind = "error", target = "apps.connections.open", value = "internal_error", times = 2 });
        Task<System.Text.Json.Nodes.JsonObject> Open() =>
            stage.CallAsync("apps.connections.open", new { }, stage.App.AppToken);

        (await Open()).IsRefused("internal_error");
        (await Open()).IsRefused("internal_error");
        (await Open()).IsOk();
    }

    [Fact]
    public async Task Opening_can_fail_with_a_bare_status()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.ControlAsync("fault", new { kind = "status", target = "apps.connections.open", value = "503" });

        using var failed = await stage.SendAsync("apps.connections.open", new { }, stage.App.AppToken);

        Assert.Equal(503, (int)failed.StatusCode);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("""{"envelope_id":7}""")]
    [InlineData("""{"envelope_id":"never-sent"}""")]
    public async Task What_is_no_acknowledgement_does_no_harm(string text)
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();

        await bot.SendAsync(text);

        await stage.CommandAsync(bot);
    }

    private static async Task<List<string>> TextsAsync(BotSocket bot)
    {
        var texts = new List<string>();
        while (await bot.NextAsync() is { } message)
        {
            if (message["type"].Text() == "slash_commands")
            {
                texts.Add(message["payload"]?["text"].Text() ?? "");
            }
        }

        return texts;
    }
}
