namespace Performix.EndToEnd.Tests.Workspace;

public sealed class ChatTests
{
    [Theory]
    [InlineData("C0NONE", "channel_not_found")]
    [InlineData(Cast.Quiet, "not_in_channel")]
    [InlineData(Cast.Old, "is_archived")]
    [InlineData(Cast.Gone, "channel_not_found")]
    [InlineData(Cast.Bot, "cannot_dm_bot")]
    public async Task A_message_goes_only_where_the_bot_may_write(string channel, string code)
    {
        await using var stage = await Stage.OpenAsync();

        (await stage.CallAsync("chat.postMessage", new { channel, text = "x" })).IsRefused(code);
    }

    [Theory]
    [InlineData("sales")]
    [InlineData("#sales")]
    [InlineData(Cast.Mona)]
    public async Task A_channel_can_be_named_and_a_person_written_to(string channel)
    {
        await using var stage = await Stage.OpenAsync();

        (await stage.CallAsync("chat.postMessage", new { channel, text = "x" })).IsOk();
    }

    [Fact]
    public async Task A_message_is_seen_by_all_who_are_there_and_can_be_changed_and_deleted()
    {
        await using var stage = await Stage.OpenAsync();
        var ts = await PostAsync(stage, "first");

        (await stage.CallAsync("chat.update", new { channel = Cast.Sales, ts, text = "second" })).IsOk();
        Assert.Equal("second", Assert.Single(await stage.SeenAsync(Cast.Remy))?["text"].Text());
        (await stage.CallAsync("chat.delete", new { channel = Cast.Sales, ts })).IsOk();

        Assert.Empty(await stage.SeenAsync(Cast.Remy));
        (await stage.CallAsync("chat.update", new { channel = Cast.Sales, ts, text = "third" })).IsRefused(
            "message_not_found");
    }

    [Fact]
    public async Task What_a_person_wrote_is_not_the_bots_to_change()
    {
        await using var stage = await Stage.OpenAsync();
        var said = await stage.ControlAsync("say", new { user = Cast.Mona, channel = Cast.Sales, text = "mine" });
        var ts = said["ts"].Text();

        (await stage.CallAsync("chat.update", new { channel = Cast.Sales, ts, text = "x" })).IsRefused(
            "cant_update_message");
        (await stage.CallAsync("chat.delete", new { channel = Cast.Sales, ts })).IsRefused("cant_delete_message");
    }

    [Fact]
    public async Task An_ephemeral_message_is_for_one_and_cannot_be_found_again()
    {
        await using var stage = await Stage.OpenAsync();
        var posted = await stage.CallAsync("chat.postEphemeral",
            new { channel = Cast.Sales, user = Cast.Mona, text = "psst" });
        var ts = posted["message_ts"].Text();

        Assert.Single(await stage.SeenAsync(Cast.Mona));
        Assert.Empty(await stage.SeenAsync(Cast.Remy));
        (await stage.CallAsync("chat.update", new { channel = Cast.Sales, ts, text = "x" })).IsRefused(
            "message_not_found");
        Assert.Empty((await stage.GetAsync($"conversations.history?channel={Cast.Sales}"))["messages"].List());
    }

    [Fact]
    public async Task An_ephemeral_message_is_gone_when_the_client_reloads()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.CallAsync("chat.postEphemeral", new { channel = Cast.Sales, user = Cast.Mona, text = "psst" });

        await stage.ControlAsync("change", new { what = "reload", user = Cast.Mona });

        Assert.Empty(await stage.SeenAsync(Cast.Mona));
    }

    [Theory]
    [InlineData("U0NONE", "user_not_found")]
    [InlineData(Cast.Gone, "user_not_found")]
    [InlineData(Cast.Else, "user_not_in_channel")]
    public async Task An_ephemeral_message_needs_someone_who_is_there(string user, string code)
    {
        await using var stage = await Stage.OpenAsync();

        (await stage.CallAsync("chat.postEphemeral", new { channel = Cast.Sales, user, text = "x" })).IsRefused(code);
    }

    [Fact]
    public async Task Replies_are_read_by_thread_and_not_in_the_channels_history()
    {
        await using var stage = await Stage.OpenAsync();
        var thread_ts = await PostAsync(stage, "digest");
        stage.Time.Advance(TimeSpan.FromSeconds(1));
        (await stage.CallAsync("chat.postMessage", new { channel = Cast.Sales, text = "detail", thread_ts })).IsOk();

        var history = (await stage.GetAsync($"conversations.history?channel={Cast.Sales}"))["messages"].List();
        var replies = await stage.GetAsync($"conversations.replies?channel={Cast.Sales}&ts={thread_ts}");

        Assert.Equal(["digest"], history.Select(one => one?["text"].Text()));
        Assert.Equal(["digest", "detail"], replies["messages"].List().Select(one => one?["text"].Text()));
    }

    [Theory]
    [InlineData(false, "digest")]
    [InlineData(true, "detail,digest")]
    public async Task A_reply_stands_in_the_channel_only_when_it_is_broadcast(bool reply_broadcast, string texts)
    {
        await using var stage = await Stage.OpenAsync();
        var thread_ts = await PostAsync(stage, "digest");
        stage.Time.Advance(TimeSpan.FromSeconds(1));
        var reply = new { channel = Cast.Sales, text = "detail", thread_ts, reply_broadcast };
        (await stage.CallAsync("chat.postMessage", reply)).IsOk();

        var history = (await stage.GetAsync($"conversations.history?channel={Cast.Sales}"))["messages"].List();

        Assert.Equal(texts, string.Join(',', history.Select(one => one?["text"].Text())));
    }

    [Fact]
    public async Task A_reply_needs_a_thread()
    {
        await using var stage = await Stage.OpenAsync();

        var answer = await stage.CallAsync("chat.postMessage",
            new { channel = Cast.Sales, text = "x", thread_ts = "1.000001" });

        answer.IsRefused("thread_not_found");
    }

    [Fact]
    public async Task A_message_can_be_linked_to()
    {
        await using var stage = await Stage.OpenAsync();
        var ts = await PostAsync(stage, "x");

        var link = await stage.GetAsync($"chat.getPermalink?channel={Cast.Sales}&message_ts={ts}");

        var stamp = ts.Replace(".", "", StringComparison.Ordinal);
        Assert.Equal($"https://sandbox.slack.com/archives/{Cast.Sales}/p{stamp}", link["permalink"].Text());
    }

    [Fact]
    public async Task A_scheduled_message_comes_when_it_is_due_unless_it_was_withdrawn()
    {
        await using var stage = await Stage.OpenAsync();
        var post_at = stage.Time.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds();
        (await stage.CallAsync("chat.scheduleMessage", new { channel = Cast.Sales, text = "kept", post_at })).IsOk();
        var other = await stage.CallAsync("chat.scheduleMessage",
            new { channel = Cast.Sales, text = "withdrawn", post_at });
        (await stage.CallAsync("chat.deleteScheduledMessage", new
        {
            channel = Cast.Sales,
            scheduled_message_id = other["scheduled_message_id"].Text(),
        })).IsOk();

        stage.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("kept", Assert.Single(await stage.SeenAsync())?["text"].Text());
    }

    [Theory]
    [InlineData(-1, "time_in_past")]
    [InlineData(121, "time_too_far")]
    public async Task A_message_is_scheduled_for_the_next_120_days(int days, string code)
    {
        await using var stage = await Stage.OpenAsync();
        var post_at = stage.Time.GetUtcNow().AddDays(days).ToUnixTimeSeconds();

        (await stage.CallAsync("chat.scheduleMessage",
            new { channel = Cast.Sales, text = "x", post_at })).IsRefused(code);
    }

    [Fact]
    public async Task A_stream_grows_until_it_is_stopped()
    {
        await using var stage = await Stage.OpenAsync();
        var thread_ts = await PostAsync(stage, "?");
        var ts = (await stage.CallAsync("chat.startStream", new { channel = Cast.Sales, thread_ts }))["ts"].Text();
        object Part(string text) => new { channel = Cast.Sales, ts, markdown_text = text };

        (await stage.CallAsync("chat.appendStream", Part("half "))).IsOk();
        (await stage.CallAsync("chat.stopStream", Part("done"))).IsOk();

        Assert.Equal("half done", (await stage.SeenAsync())[1]?["text"].Text());
        (await stage.CallAsync("chat.appendStream", Part("more"))).IsRefused("message_not_in_streaming_state");
    }

    [Fact]
    public async Task A_block_type_can_be_made_to_be_refused()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.ControlAsync("fault", new { kind = "refuse_block", target = "divider" });
        var message = new { channel = Cast.Sales, text = "x", blocks = new[] { new { type = "divider" } } };

        (await stage.CallAsync("chat.postMessage", message)).IsRefused("invalid_blocks", "/blocks/0/type");
        (await stage.CallAsync("chat.postMessage", message)).IsOk();
    }

    [Theory]
    [InlineData(false, "ask @remy")]
    [InlineData(true, "ask <@U0REMY>")]
    public async Task Names_become_mentions_only_when_asked(bool link_names, string text)
    {
        await using var stage = await Stage.OpenAsync();

        var answer = await stage.CallAsync("chat.postMessage",
            new { channel = Cast.Sales, text = "ask @remy", link_names });

        Assert.Equal(text, answer["message"]?["text"].Text());
    }

    [Fact]
    public async Task A_call_can_be_made_slow()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.ControlAsync("fault", new { kind = "slow", target = "auth.test", value = "4" });
        var calling = stage.CallAsync("auth.test", new { });
        Assert.Single((await stage.ControlAsync("log?kind=slow&wait_ms=10000"))["entries"].List());
        Assert.False(calling.IsCompleted);

        stage.Time.Advance(TimeSpan.FromSeconds(4));

        (await calling).IsOk();
    }

    [Fact]
    public async Task A_reset_goes_back_to_the_seed()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.CallAsync("chat.postMessage", new { channel = Cast.Sales, text = "x" });
        await stage.ControlAsync("change", new { what = "join", channel = Cast.Quiet, user = Cast.Bot });

        await stage.ControlAsync("reset", new { });

        Assert.Empty(await stage.SeenAsync());
        (await stage.CallAsync("chat.postMessage", new { channel = Cast.Quiet, text = "x" })).IsRefused(
            "not_in_channel");
    }

    private static async Task<string> PostAsync(Stage stage, string text) =>
        (await stage.CallAsync("chat.postMessage", new { channel = Cast.Sales, text }))["ts"].Text();
}
