using System.Text.Json.Nodes;

namespace Performix.EndToEnd.Tests.Workspace;

public sealed class ClickTests
{
    [Fact]
    public async Task The_trigger_of_a_button_opens_one_modal()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var ts = (await stage.CallAsync("chat.postMessage", Messages.Card()))["ts"].Text();
        var trigger = (await ClickAsync(stage, bot, ts, "why"))["payload"]?["trigger_id"].Text();

        (await stage.CallAsync("views.open", new { trigger_id = trigger, view = Modal.Plain() })).IsOk();
        (await stage.CallAsync("views.open", new { trigger_id = trigger, view = Modal.Plain() }))
            .IsRefused("exchanged_trigger_id");
    }

    [Fact]
    public async Task A_button_in_a_message_says_what_was_pressed_and_where()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var ts = (await stage.CallAsync("chat.postMessage", Messages.Card()))["ts"].Text();

        var envelope = await ClickAsync(stage, bot, ts, "why");

        Assert.False(envelope["accepts_response_payload"].Flag());
        var payload = envelope["payload"].Object();
        Assert.Equal("block_actions", payload["type"].Text());
        Assert.Equal("tail:7", payload["actions"]?[0]?["value"].Text());
        Assert.Equal("row", payload["actions"]?[0]?["block_id"].Text());
        Assert.Equal(ts, payload["container"]?["message_ts"].Text());
        Assert.False(payload["container"]?["is_ephemeral"].Flag());
        Assert.Equal(ts, payload["message"]?["ts"].Text());
        Assert.Equal(Cast.Mona, payload["user"]?["id"].Text());
    }

    [Fact]
    public async Task An_ephemeral_message_is_not_sent_back_with_its_button()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var ts = (await stage.CallAsync("chat.postEphemeral", Messages.Card(Cast.Mona)))["message_ts"].Text();

        var payload = (await ClickAsync(stage, bot, ts, "why"))["payload"].Object();

        Assert.True(payload["container"]?["is_ephemeral"].Flag());
        Assert.Null(payload["message"]);
    }

    [Theory]
    [InlineData("cohort", "sdr")]
    [InlineData("more", "hide")]
    public async Task A_chosen_option_comes_whole(string action, string value)
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var ts = (await stage.CallAsync("chat.postMessage", Messages.Card()))["ts"].Text();

        var payload = (await ClickAsync(stage, bot, ts, action, value))["payload"].Object();

        Assert.Equal(value, payload["actions"]?[0]?["selected_option"]?["value"].Text());
        Assert.Equal("plain_text", payload["actions"]?[0]?["selected_option"]?["text"]?["type"].Text());
    }

    [Fact]
    public async Task What_was_chosen_before_is_in_the_state()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var ts = (await stage.CallAsync("chat.postMessage", Messages.Card()))["ts"].Text();
        await bot.AckAsync(await ClickAsync(stage, bot, ts, "cohort", "ae"));

        var payload = (await ClickAsync(stage, bot, ts, "why"))["payload"].Object();

        Assert.Equal("ae", payload["state"]?["values"]?["row"]?["cohort"]?["selected_option"]?["value"].Text());
    }

    [Theory]
    [InlineData("nothing", null, "no such element: nothing")]
    [InlineData("cohort", "cfo", "no_such_option: cfo")]
    public async Task What_is_not_there_cannot_be_touched(string action, string? value, string error)
    {
        await using var stage = await Stage.OpenAsync();
        var ts = (await stage.CallAsync("chat.postMessage", Messages.Card()))["ts"].Text();

        var done = await stage.ControlAsync("click",
            new { user = Cast.Mona, channel = Cast.Sales, ts, action_id = action, value });

        Assert.Equal(error, done["error"].Text());
    }

    [Fact]
    public async Task Nobody_can_press_a_button_that_only_another_sees()
    {
        await using var stage = await Stage.OpenAsync();
        var ts = (await stage.CallAsync("chat.postEphemeral", Messages.Card(Cast.Mona)))["message_ts"].Text();

        var done = await stage.ControlAsync("click",
            new { user = Cast.Remy, channel = Cast.Sales, ts, action_id = "why" });

        Assert.Equal("message_not_found", done["error"].Text());
    }

    [Fact]
    public async Task A_button_in_a_view_names_the_view_and_has_no_response_url()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        await stage.CallAsync("views.publish", new
        {
            user_id = Cast.Mona,
            view = new { type = "home", blocks = JsonNode.Parse(Messages.Card()).Object()["blocks"] },
        });
        var home = await stage.ControlAsync($"state?user={Cast.Mona}");
        await stage.ControlAsync("click",
            new { user = Cast.Mona, view_id = home["home"]?["id"].Text(), action_id = "why", wait = false });

        var payload = (await bot.NextAsync("interactive"))["payload"].Object();

        Assert.Equal("view", payload["container"]?["type"].Text());
        Assert.Equal(home["home"]?["id"].Text(), payload["view"]?["id"].Text());
        Assert.Null(payload["response_url"]);
    }

    [Fact]
    public async Task Shortcuts_come_with_a_trigger_and_on_a_message_with_the_message()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var ts = (await stage.CallAsync("chat.postMessage", new { channel = Cast.Sales, text = "x" }))["ts"].Text();

        await stage.ControlAsync("shortcut", new { user = Cast.Mona, callback_id = "open_card", wait = false });
        var global = (await bot.NextAsync("interactive"))["payload"].Object();
        await stage.ControlAsync("shortcut",
            new { user = Cast.Mona, callback_id = "flag_this", channel = Cast.Sales, ts, wait = false });
        var onMessage = (await bot.NextAsync("interactive"))["payload"].Object();

        Assert.Equal("shortcut", global["type"].Text());
        Assert.NotEmpty(global["trigger_id"].Text());
        Assert.Equal("message_action", onMessage["type"].Text());
        Assert.Equal(ts, onMessage["message"]?["ts"].Text());
    }

    [Fact]
    public async Task Options_are_asked_for_and_come_with_the_acknowledgement()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var asking = stage.ControlAsync("options", new { user = Cast.Mona, action_id = "rep", query = "re" });
        var envelope = await bot.NextAsync("interactive");
        await bot.AckAsync(envelope, new { options = new[] { new { value = "r1" } } });

        Assert.Equal("block_suggestion", envelope["payload"]?["type"].Text());
        Assert.Equal("re", envelope["payload"]?["value"].Text());
        Assert.Equal("r1", (await asking)["offered"]?["options"]?[0]?["value"].Text());
    }

    private static async Task<JsonObject> ClickAsync(Stage stage, BotSocket bot, string ts, string action,
        string? value = null)
    {
        await stage.ControlAsync("click",
            new { user = Cast.Mona, channel = Cast.Sales, ts, action_id = action, value, wait = false });
        return await bot.NextAsync("interactive");
    }
}
