using System.Net;

namespace Performix.EndToEnd.Tests.Workspace;

public sealed class ResponseUrlTests
{
    [Fact]
    public async Task It_takes_five_answers_and_no_sixth()
    {
        await using var stage = await Stage.OpenAsync();
        var url = await AfterCommandAsync(stage);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(stage, url, new { text = "x" }));
        }

        using var sixth = await stage.RespondAsync(url, new { text = "x" });

        Assert.Equal(HttpStatusCode.NotFound, sixth.StatusCode);
        Assert.Contains("used_url", await sixth.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_lives_thirty_minutes()
    {
        await using var stage = await Stage.OpenAsync();
        var url = await AfterCommandAsync(stage);

        stage.Time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(stage, url, new { text = "just in time" }));
        stage.Time.Advance(TimeSpan.FromSeconds(1));
        using var late = await stage.RespondAsync(url, new { text = "too late" });

        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Contains("expired_url", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_ephemeral_unless_it_says_otherwise()
    {
        await using var stage = await Stage.OpenAsync();
        var url = await AfterCommandAsync(stage);

        await StatusAsync(stage, url, new { text = "for you" });
        Assert.Empty(await stage.SeenAsync(Cast.Remy));
        await StatusAsync(stage, url, new { text = "for all", response_type = "in_channel" });

        Assert.Equal("for all", Assert.Single(await stage.SeenAsync(Cast.Remy))?["text"].Text());
    }

    [Fact]
    public async Task It_works_where_the_bot_is_not()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        await stage.ControlAsync("command",
            new { user = Cast.Mona, channel = Cast.Quiet, text = "/performix", wait = false });
        var url = (await bot.NextAsync("slash_commands"))["payload"]?["response_url"].Text() ?? "";

        await StatusAsync(stage, url, new { text = "here" });

        Assert.Single(await stage.SeenAsync(Cast.Mona, Cast.Quiet));
        (await stage.CallAsync("chat.postMessage", new { channel = Cast.Quiet, text = "x" })).IsRefused(
            "not_in_channel");
    }

    [Fact]
    public async Task The_first_answer_to_a_command_cannot_be_replaced()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var typing = stage.ControlAsync("command",
            new { user = Cast.Mona, channel = Cast.Sales, text = "/performix" });
        var envelope = await bot.NextAsync("slash_commands");
        await bot.AckAsync(envelope, new { text = "working" });
        await typing;

        await StatusAsync(stage, envelope["payload"]?["response_url"].Text() ?? "",
            new { text = "done", replace_original = true });

        Assert.Equal(["working", "done"], (await stage.SeenAsync()).Select(one => one?["text"].Text()));
    }

    [Fact]
    public async Task A_message_that_held_the_button_can_be_replaced_and_stays_ephemeral()
    {
        await using var stage = await Stage.OpenAsync();
        var url = await AfterClickAsync(stage);

        await StatusAsync(stage, url, new { text = "new", replace_original = true, response_type = "in_channel" });

        var seen = Assert.Single(await stage.SeenAsync());
        Assert.Equal("new", seen?["text"].Text());
        Assert.Null(seen?["blocks"]);
        Assert.Empty(await stage.SeenAsync(Cast.Remy));
    }

    [Fact]
    public async Task Without_replace_original_the_message_stays_and_another_comes()
    {
        await using var stage = await Stage.OpenAsync();
        var url = await AfterClickAsync(stage);

        await StatusAsync(stage, url, new { text = "and more" });

        Assert.Equal(["card", "and more"], (await stage.SeenAsync()).Select(one => one?["text"].Text()));
    }

    [Fact]
    public async Task A_message_that_held_the_button_can_be_deleted()
    {
        await using var stage = await Stage.OpenAsync();
        var url = await AfterClickAsync(stage);

        await StatusAsync(stage, url, new { delete_original = true });

        Assert.Empty(await stage.SeenAsync());
    }

    [Theory]
    [InlineData("""{"text":""}""", "no_text")]
    [InlineData("""{"text":"x","blocks":[{"type":"sparkle"}]}""", "invalid_blocks")]
    [InlineData("{", "invalid_json")]
    public async Task A_wrong_answer_is_refused_and_does_not_count(string body, string code)
    {
        await using var stage = await Stage.OpenAsync();
        var url = await AfterCommandAsync(stage);
        for (var i = 0; i < 6; i++)
        {
            using var refused = await stage.RespondAsync(url, body);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains(code, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(stage, url, new { text = "x" }));
    }

    [Fact]
    public async Task An_answer_can_go_into_a_thread()
    {
        await using var stage = await Stage.OpenAsync();
        var parent = await stage.CallAsync("chat.postMessage", new { channel = Cast.Sales, text = "parent" });
        var url = await AfterCommandAsync(stage);

        await StatusAsync(stage, url,
            new { text = "reply", thread_ts = parent["ts"].Text(), replace_original = false });

        Assert.Equal(parent["ts"].Text(), (await stage.SeenAsync())[1]?["thread_ts"].Text());
    }

    private static async Task<string> AfterCommandAsync(Stage stage)
    {
        var bot = await stage.ConnectAsync();
        var envelope = await stage.CommandAsync(bot);
        await bot.AckAsync(envelope);
        return envelope["payload"]?["response_url"].Text() ?? "";
    }

    private static async Task<string> AfterClickAsync(Stage stage)
    {
        var bot = await stage.ConnectAsync();
        var posted = await stage.CallAsync("chat.postEphemeral", Messages.Card(Cast.Mona));
        await stage.ControlAsync("click", new
        {
            user = Cast.Mona,
            channel = Cast.Sales,
            ts = posted["message_ts"].Text(),
            action_id = "why",
            wait = false,
        });
        var envelope = await bot.NextAsync("interactive");
        await bot.AckAsync(envelope);
        return envelope["payload"]?["response_url"].Text() ?? "";
    }

    private static async Task<HttpStatusCode> StatusAsync(Stage stage, string url, object body)
    {
        using var response = await stage.RespondAsync(url, body);
        return response.StatusCode;
    }
}
