namespace Performix.EndToEnd.Tests.Workspace;

public sealed class CommandTests
{
    [Fact]
    public async Task An_acknowledgement_with_text_is_seen_by_the_person_alone()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var typing = TypeAsync(stage, "/performix tail");
        await bot.AckAsync(await bot.NextAsync("slash_commands"), new { text = "Median 78 %" });

        var done = await typing;

        Assert.Equal("acked", done["outcome"].Text());
        var saw = Assert.Single(done["saw"].List());
        Assert.Equal("Median 78 %", saw?["text"].Text());
        Assert.True(saw?["is_ephemeral"].Flag());
        Assert.Empty(await stage.SeenAsync(Cast.Remy));
    }

    [Fact]
    public async Task An_empty_acknowledgement_shows_nothing()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var typing = TypeAsync(stage, "/performix tail");
        await bot.AckAsync(await bot.NextAsync("slash_commands"));

        Assert.Empty((await typing)["saw"].List());
    }

    [Fact]
    public async Task The_payload_is_Slacks()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();

        var envelope = await stage.CommandAsync(bot, "/performix patch  north ");

        Assert.True(envelope["accepts_response_payload"].Flag());
        var payload = envelope["payload"].Object();
        Assert.Equal("/performix", payload["command"].Text());
        Assert.Equal("patch  north", payload["text"].Text());
        Assert.Equal(Cast.Mona, payload["user_id"].Text());
        Assert.Equal(Cast.Sales, payload["channel_id"].Text());
        Assert.Equal("sales", payload["channel_name"].Text());
        Assert.Equal("T0SANDBOX", payload["team_id"].Text());
        Assert.StartsWith(stage.App.Page + "commands/", payload["response_url"].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_typed_after_an_at_arrive_as_mentions()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();

        var envelope = await stage.CommandAsync(bot, "/performix swap @remy #sales @nobody");

        Assert.Equal("swap <@U0REMY|remy> <#C0SALES|sales> @nobody", envelope["payload"]?["text"].Text());
    }

    [Fact]
    public async Task No_acknowledgement_within_three_seconds_is_an_operation_timeout()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var typing = TypeAsync(stage, "/performix tail");
        await bot.NextAsync("slash_commands");
        stage.Time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(typing.IsCompleted);

        stage.Time.Advance(TimeSpan.FromSeconds(0.1));

        var done = await typing;
        Assert.Equal("operation_timeout", done["outcome"].Text());
        Assert.Equal("/performix failed with the error \"operation_timeout\"", done["saw"]?[0]?["text"].Text());
    }

    [Fact]
    public async Task An_acknowledgement_just_in_time_counts()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var typing = TypeAsync(stage, "/performix tail");
        var envelope = await bot.NextAsync("slash_commands");
        stage.Time.Advance(TimeSpan.FromSeconds(2.9));

        await bot.AckAsync(envelope);

        var done = await typing;
        Assert.Equal("acked", done["outcome"].Text());
        Assert.Equal(2900, done["ack_ms"]?.GetValue<int>());
    }

    [Fact]
    public async Task A_late_acknowledgement_changes_nothing_and_is_logged()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var envelope = await stage.CommandAsync(bot);
        stage.Time.Advance(TimeSpan.FromSeconds(3));

        await bot.AckAsync(envelope, new { text = "too late" });

        Assert.Single((await stage.ControlAsync("log?kind=late_ack&wait_ms=10000"))["entries"].List());
        Assert.DoesNotContain(await stage.SeenAsync(), one => one?["text"].Text() == "too late");
    }

    [Fact]
    public async Task Without_a_connection_the_dispatch_fails_at_once()
    {
        await using var stage = await Stage.OpenAsync();

        var done = await TypeAsync(stage, "/performix tail");

        Assert.Equal("dispatch_failed", done["outcome"].Text());
        Assert.Equal("/performix failed with the error \"dispatch_failed\"", done["saw"]?[0]?["text"].Text());
    }

    [Fact]
    public async Task An_answer_in_channel_shows_everyone_the_line_that_was_typed()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var typing = TypeAsync(stage, "/performix flag my manager");
        await bot.AckAsync(await bot.NextAsync("slash_commands"),
            new { text = "done", response_type = "in_channel" });
        await typing;

        var seen = await stage.SeenAsync(Cast.Remy);

        Assert.Equal(["/performix flag my manager", "done"], seen.Select(one => one?["text"].Text()));
        Assert.Equal(Cast.Mona, seen[0]?["user"].Text());
    }

    [Fact]
    public async Task An_answer_with_wrong_blocks_fails_the_command()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var typing = TypeAsync(stage, "/performix tail");
        await bot.AckAsync(await bot.NextAsync("slash_commands"),
            new { text = "x", blocks = new[] { new { type = "sparkle" } } });

        Assert.Equal("/performix failed with the error \"invalid_blocks\"",
            (await typing)["saw"]?[0]?["text"].Text());
        var refused = await stage.ControlAsync("log?kind=answer_refused");
        Assert.Contains("/blocks/0/type", refused.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/perform tail", null, "not a valid command")]
    [InlineData("/performix tail", "1772442000.000001", "not supported in threads")]
    public async Task Slack_itself_refuses_unknown_commands_and_commands_in_threads(string text,
        string? thread, string words)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.ConnectAsync();

        var done = await stage.ControlAsync("command",
            new { user = Cast.Mona, channel = Cast.Sales, text, thread_ts = thread });

        Assert.Equal("refused", done["outcome"].Text());
        Assert.Contains(words, done["saw"]?[0]?["text"].Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Cast.Gone, Cast.Sales, "account_inactive")]
    [InlineData(Cast.Bot, Cast.Sales, "a bot does not act")]
    [InlineData(Cast.Gina, Cast.Quiet, "not_in_channel")]
    [InlineData(Cast.Mona, "C0NONE", "channel_not_found")]
    [InlineData(Cast.Mona, Cast.Old, "is_archived")]
    public async Task People_cannot_type_where_their_client_would_not_let_them(string user, string channel,
        string error)
    {
        await using var stage = await Stage.OpenAsync();

        var done = await stage.ControlAsync("command", new { user, channel, text = "/performix" });

        Assert.Equal(error, done["error"].Text());
    }

    [Fact]
    public async Task People_of_another_team_have_not_got_the_command()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.ConnectAsync();

        var done = await stage.ControlAsync("command",
            new { user = Cast.Else, channel = Cast.Partners, text = "/performix" });

        Assert.Equal("refused", done["outcome"].Text());
    }

    [Theory]
    [InlineData("/invite @Performix", "acked", "was added to #quiet by <@U0MONA>.")]
    [InlineData("/invite", "refused", "Nobody has that name")]
    [InlineData("/invite @nobody", "refused", "Nobody has that name")]
    [InlineData("/invite @gone", "refused", "is deactivated")]
    [InlineData("/invite @remy", "refused", "is already in this channel")]
    public async Task People_bring_the_app_into_a_channel_by_Slacks_own_command(
        string text, string outcome, string words)
    {
        await using var stage = await Stage.OpenAsync();

        var done = await stage.ControlAsync("command", new { user = Cast.Mona, channel = Cast.Quiet, text });

        Assert.Equal(outcome, done["outcome"].Text());
        Assert.Contains(words, Assert.Single(done["saw"].List())?["text"].Text(), StringComparison.Ordinal);
        var posted = await stage.CallAsync("chat.postMessage", new { channel = Cast.Quiet, text = "here" });
        Assert.Equal(outcome == "acked", posted["ok"].Flag());
    }

    [Fact]
    public async Task Guests_invite_nobody()
    {
        await using var stage = await Stage.OpenAsync();

        var done = await stage.ControlAsync(
            "command", new { user = Cast.Gina, channel = Cast.Sales, text = "/invite @gone" });

        Assert.Equal("You can't invite anyone here.", done["refusal"].Text());
    }

    [Theory]
    [InlineData("@bot", "directmessage")]
    [InlineData(Cast.Leaders, "privategroup")]
    [InlineData(Cast.Sales, "sales")]
    public async Task A_channel_is_named_by_its_kind(string channel, string name)
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        await stage.ControlAsync("command", new { user = Cast.Mona, channel, text = "/performix", wait = false });

        Assert.Equal(name, (await bot.NextAsync("slash_commands"))["payload"]?["channel_name"].Text());
    }

    private static Task<System.Text.Json.Nodes.JsonObject> TypeAsync(Stage stage, string text) =>
        stage.ControlAsync("command", new { user = Cast.Mona, channel = Cast.Sales, text });
}
