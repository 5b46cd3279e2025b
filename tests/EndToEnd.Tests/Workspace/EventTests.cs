using System.Text.Json.Nodes;

namespace Performix.EndToEnd.Tests.Workspace;

public sealed class EventTests
{
    [Fact]
    public async Task Opening_the_Home_tab_is_told()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();

        var envelope = await HomeAsync(stage, bot);

        Assert.False(envelope["accepts_response_payload"].Flag());
        Assert.Equal(0, envelope["retry_attempt"]?.GetValue<int>());
        Assert.Equal("event_callback", envelope["payload"]?["type"].Text());
        Assert.Equal("app_home_opened", envelope["payload"]?["event"]?["type"].Text());
        Assert.Equal(Cast.Mona, envelope["payload"]?["event"]?["user"].Text());
    }

    [Fact]
    public async Task One_that_is_not_acknowledged_comes_again_at_once_after_one_minute_and_after_five()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var first = await HomeAsync(stage, bot);
        var attempts = new List<JsonObject>();
        foreach (var wait in new[] { 0, 60, 300 })
        {
            stage.Time.Advance(TimeSpan.FromSeconds(3 + wait));
            attempts.Add(await bot.NextAsync("events_api"));
        }

        stage.Time.Advance(TimeSpan.FromHours(1));
        await stage.CommandAsync(bot);

        Assert.Equal([1, 2, 3], attempts.Select(one => one["retry_attempt"]?.GetValue<int>() ?? 0));
        Assert.All(attempts, one => Assert.Equal("timeout", one["retry_reason"].Text()));
        Assert.All(attempts, one => Assert.Equal(EventId(first), EventId(one)));
    }

    [Fact]
    public async Task One_that_is_acknowledged_does_not_come_again()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        await bot.AckAsync(await HomeAsync(stage, bot));
        await stage.ControlAsync("log?kind=ack&wait_ms=10000");

        stage.Time.Advance(TimeSpan.FromMinutes(10));

        await stage.CommandAsync(bot);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("new_id", false)]
    public async Task One_can_come_twice_with_the_same_id_or_with_another(string value, bool same)
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        await stage.ControlAsync("fault", new { kind = "duplicate_event", value });

        var first = await HomeAsync(stage, bot);
        var second = await bot.NextAsync("events_api");

        Assert.Equal(same, EventId(first) == EventId(second));
        Assert.Equal(first["payload"]?["event"]?.ToJsonString(), second["payload"]?["event"]?.ToJsonString());
        Assert.NotEqual(first["envelope_id"].Text(), second["envelope_id"].Text());
    }

    [Fact]
    public async Task Without_a_connection_it_waits_for_one()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.ControlAsync("home", new { user = Cast.Mona });
        var bot = await stage.ConnectAsync();

        stage.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("connection_failed", (await bot.NextAsync("events_api"))["retry_reason"].Text());
    }

    [Fact]
    public async Task What_the_app_did_not_ask_for_is_not_sent()
    {
        await using var stage = await Stage.OpenAsync(Cast.Seed with { App = new() { Events = ["app_mention"] } });
        var bot = await stage.ConnectAsync();

        await stage.ControlAsync("home", new { user = Cast.Mona });
        await stage.ControlAsync("say",
            new { user = Cast.Mona, channel = Cast.Sales, text = "hi @performix & <you>" });

        var inner = (await bot.NextAsync("events_api"))["payload"]?["event"];
        Assert.Equal("app_mention", inner?["type"].Text());
        Assert.Equal("hi <@U0PERFORMIX> &amp; &lt;you&gt;", inner?["text"].Text());
    }

    [Fact]
    public async Task A_direct_message_to_the_app_is_told()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();

        await stage.ControlAsync("say", new { user = Cast.Remy, channel = "@bot", text = "hello" });

        var inner = (await bot.NextAsync("events_api"))["payload"]?["event"];
        Assert.Equal("im", inner?["channel_type"].Text());
        Assert.Equal("hello", inner?["text"].Text());
    }

    [Fact]
    public async Task A_changed_address_is_told_and_found()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();

        await stage.ControlAsync("change", new { what = "person", user = Cast.Remy, email = "new@example.com" });

        Assert.Equal("user_change", (await bot.NextAsync("events_api"))["payload"]?["event"]?["type"].Text());
        (await stage.GetAsync("users.lookupByEmail?email=remy@example.com")).IsRefused("users_not_found");
        (await stage.GetAsync("users.lookupByEmail?email=new@example.com")).IsOk();
    }

    [Fact]
    public async Task Joining_and_sharing_are_told()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();

        await stage.ControlAsync("change", new { what = "join", channel = Cast.Leaders, user = Cast.Remy });
        await stage.ControlAsync("change", new { what = "share", channel = Cast.Sales });

        Assert.Equal("member_joined_channel",
            (await bot.NextAsync("events_api"))["payload"]?["event"]?["type"].Text());
        Assert.Equal("channel_shared", (await bot.NextAsync("events_api"))["payload"]?["event"]?["type"].Text());
        var shared = await stage.GetAsync($"conversations.info?channel={Cast.Sales}");
        Assert.True(shared["channel"]?["is_ext_shared"].Flag());
    }

    private static async Task<JsonObject> HomeAsync(Stage stage, BotSocket bot)
    {
        await stage.ControlAsync("home", new { user = Cast.Mona, wait = false });
        return await bot.NextAsync("events_api");
    }

    private static string? EventId(JsonObject envelope) => envelope["payload"]?["event_id"].Text();
}
