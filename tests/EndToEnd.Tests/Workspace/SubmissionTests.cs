using System.Text.Json.Nodes;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>Submitting and closing modals, and what the acknowledgement may say.</summary>
public sealed class SubmissionTests
{
    [Fact]
    public async Task Values_arrive_by_block_and_action()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await OpenAsync(stage, Modal.Form());
        var submitting = SubmitAsync(stage, new { text = "too few", number = "12" });

        var envelope = await bot.NextAsync("interactive");
        await bot.AckAsync(envelope);
        await submitting;

        var view = envelope["payload"]?["view"];
        Assert.Equal("view_submission", envelope.At("payload/type"));
        Assert.Equal("form", view.At("callback_id"));
        Assert.Equal("too few", view.At("state/values/reason/text/value"));
        Assert.Equal("12", view.At("state/values/count/number/value"));
        Assert.Equal("number_input", view.At("state/values/count/number/type"));
    }

    [Fact]
    public async Task A_block_named_as_its_action_takes_what_was_entered_there()
    {
        await using var stage = await Stage.OpenAsync();
        var form = Modal.Form();
        form["blocks"].List()[0].Object()["block_id"] = "text";
        var bot = await OpenAsync(stage, form);

        var submitting = SubmitAsync(stage, new { text = new { text = "too few" } });
        var envelope = await bot.NextAsync("interactive");
        await bot.AckAsync(envelope);
        await submitting;

        Assert.Equal("too few", envelope.At("payload/view/state/values/text/text/value"));
    }

    [Theory]
    [InlineData(null, null, "reason", "required")]
    [InlineData("no", null, "reason", "at least 3")]
    [InlineData("far more than twenty characters", null, "reason", "at most 20")]
    [InlineData("well", "0", "count", "at least 1")]
    [InlineData("well", "501", "count", "at most 500")]
    [InlineData("well", "1.5", "count", "whole number")]
    public async Task The_client_checks_inputs_before_it_asks_the_app(string? text, string? number,
        string block, string words)
    {
        await using var stage = await Stage.OpenAsync();
        await OpenAsync(stage, Modal.Form());

        var done = await SubmitAsync(stage, new { text, number });

        Assert.Equal("refused", done["outcome"].Text());
        Assert.Contains(words, done["errors"]?[block].Text(), StringComparison.Ordinal);
        Assert.Single(done["open"].List());
    }

    [Fact]
    public async Task An_empty_acknowledgement_closes_the_view()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await OpenAsync(stage, Modal.Form());

        var done = await AnsweredAsync(stage, bot, null);

        Assert.Equal("acked", done["outcome"].Text());
        Assert.Empty(done["open"].List());
    }

    [Fact]
    public async Task Errors_are_shown_at_their_inputs_and_the_view_stays()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await OpenAsync(stage, Modal.Form());

        var done = await AnsweredAsync(stage, bot,
            new { response_action = "errors", errors = new { reason = "Say more" } });

        Assert.Equal("Say more", done["errors"]?["reason"].Text());
        Assert.Single(done["open"].List());
    }

    [Fact]
    public async Task Errors_for_a_block_that_is_no_input_are_trouble()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await OpenAsync(stage, Modal.Form());

        var done = await AnsweredAsync(stage, bot,
            new { response_action = "errors", errors = new { text = "by action id" } });

        Assert.Null(done["errors"]);
        Assert.Contains("trouble connecting", done["notice"].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_takes_the_place_of_the_view()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await OpenAsync(stage, Modal.Form());

        var done = await AnsweredAsync(stage, bot, new { response_action = "update", view = Modal.Plain("Sent") });

        Assert.Equal("Sent", Assert.Single(done["open"].List())?["title"]?["text"].Text());
    }

    [Fact]
    public async Task A_push_lies_over_the_view()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await OpenAsync(stage, Modal.Form());

        var done = await AnsweredAsync(stage, bot, new { response_action = "push", view = Modal.Plain("Sure?") });

        Assert.Equal(["Patch review", "Sure?"], done["open"].List().Select(view => view?["title"]?["text"].Text()));
    }

    [Fact]
    public async Task Clear_closes_the_whole_stack()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await OpenAsync(stage, Modal.Form());
        await AnsweredAsync(stage, bot, new { response_action = "push", view = Modal.Form("second") });

        var done = await AnsweredAsync(stage, bot, new { response_action = "clear" });

        Assert.Empty(done["open"].List());
    }

    [Theory]
    [InlineData("""{"response_action":"update"}""")]
    [InlineData("""{"response_action":"dance"}""")]
    [InlineData("""{"response_action":"push","view":{"type":"modal"}}""")]
    public async Task An_answer_that_is_not_right_is_trouble(string payload)
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await OpenAsync(stage, Modal.Form());

        var done = await AnsweredAsync(stage, bot, JsonNode.Parse(payload));

        Assert.Contains("trouble connecting", done["notice"].Text(), StringComparison.Ordinal);
        Assert.Single(done["open"].List());
    }

    [Fact]
    public async Task No_acknowledgement_is_trouble_and_what_was_typed_stays()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await OpenAsync(stage, Modal.Form());
        var submitting = SubmitAsync(stage, new { text = "typed" });
        await bot.NextAsync("interactive");

        stage.Time.Advance(TimeSpan.FromSeconds(3));

        var done = await submitting;
        Assert.Equal("operation_timeout", done["outcome"].Text());
        Assert.Equal("typed", done["open"]?[0]?["state"]?["values"]?["reason"]?["text"]?["value"].Text());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Closing_is_told_only_to_an_app_that_asked(bool asked)
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await OpenAsync(stage, Modal.Plain("Why", $"\"notify_on_close\":{(asked ? "true" : "false")},"));

        await stage.ControlAsync("close", new { user = Cast.Mona });
        await stage.ControlAsync("command",
            new { user = Cast.Mona, channel = Cast.Sales, text = "/performix", wait = false });

        var next = await bot.NextAsync();
        Assert.Equal(asked ? "view_closed" : null, next?["payload"]?["type"]?.Text());
    }

    private static async Task<BotSocket> OpenAsync(Stage stage, JsonObject view)
    {
        var bot = await stage.ConnectAsync();
        var envelope = await stage.CommandAsync(bot);
        await bot.AckAsync(envelope);
        var args = new JsonObject { ["trigger_id"] = envelope["payload"]?["trigger_id"].Text(), ["view"] = view };
        (await stage.CallAsync("views.open", args.ToJsonString())).IsOk();
        return bot;
    }

    private static Task<JsonObject> SubmitAsync(Stage stage, object values) =>
        stage.ControlAsync("submit", new { user = Cast.Mona, values });

    private static async Task<JsonObject> AnsweredAsync(Stage stage, BotSocket bot, object? answer)
    {
        var submitting = SubmitAsync(stage, new { text = "fine" });
        await bot.AckAsync(await bot.NextAsync("interactive"), answer);
        return await submitting;
    }
}
