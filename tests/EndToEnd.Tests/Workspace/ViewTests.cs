using System.Text.Json.Nodes;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>views.open, push, update and publish.</summary>
public sealed class ViewTests
{
    [Fact]
    public async Task A_trigger_opens_one_modal()
    {
        await using var stage = await Stage.OpenAsync();
        var trigger = await TriggerAsync(stage);

        (await OpenAsync(stage, trigger, Modal.Plain())).IsOk();
        (await OpenAsync(stage, trigger, Modal.Plain())).IsRefused("exchanged_trigger_id");
    }

    [Fact]
    public async Task A_trigger_lives_three_seconds()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var early = (await stage.CommandAsync(bot))["payload"]?["trigger_id"].Text() ?? "";
        var late = (await stage.CommandAsync(bot))["payload"]?["trigger_id"].Text() ?? "";

        stage.Time.Advance(TimeSpan.FromSeconds(3));
        (await OpenAsync(stage, early, Modal.Plain())).IsOk();
        stage.Time.Advance(TimeSpan.FromMilliseconds(1));

        (await OpenAsync(stage, late, Modal.Plain())).IsRefused("expired_trigger_id");
    }

    [Fact]
    public async Task A_view_that_is_refused_does_not_spend_the_trigger()
    {
        await using var stage = await Stage.OpenAsync();
        var trigger = await TriggerAsync(stage);

        (await OpenAsync(stage, trigger, Modal.With("title", 25))).IsRefused("invalid_arguments");
        (await OpenAsync(stage, trigger, Modal.Plain())).IsOk();
    }

    [Fact]
    public async Task A_trigger_that_was_never_given_is_invalid()
    {
        await using var stage = await Stage.OpenAsync();

        (await OpenAsync(stage, "1.2.abc", Modal.Plain())).IsRefused("invalid_trigger_id");
    }

    [Fact]
    public async Task Three_views_stack_and_no_fourth()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        await OpenAsync(stage, (await stage.CommandAsync(bot))["payload"]?["trigger_id"].Text() ?? "",
            Modal.Plain("One"));

        (await PushAsync(stage, bot, "Two")).IsOk();
        (await PushAsync(stage, bot, "Three")).IsOk();
        (await PushAsync(stage, bot, "Four")).IsRefused("push_limit_reached");

        var stack = (await stage.ControlAsync($"state?user={Cast.Mona}"))["views"].List();
        Assert.Equal(["One", "Two", "Three"], stack.Select(view => view?["title"]?["text"].Text()));
        Assert.Equal(stack[0]?["id"].Text(), stack[2]?["root_view_id"].Text());
        Assert.Equal(stack[1]?["id"].Text(), stack[2]?["previous_view_id"].Text());
    }

    [Fact]
    public async Task Only_what_was_done_in_a_modal_can_push()
    {
        await using var stage = await Stage.OpenAsync();
        var trigger = await TriggerAsync(stage);

        var answer = await stage.CallAsync("views.push", Args("trigger_id", trigger, Modal.Plain()));

        answer.IsRefused("not_found");
    }

    [Fact]
    public async Task An_update_with_an_old_hash_is_a_conflict()
    {
        await using var stage = await Stage.OpenAsync();
        var view = (await OpenAsync(stage, await TriggerAsync(stage), Modal.Plain()))["view"].Object();
        JsonObject Update(string title)
        {
            var args = JsonNode.Parse(Args("view_id", view["id"].Text(), Modal.Plain(title))).Object();
            args["hash"] = view["hash"].Text();
            return args;
        }

        (await stage.CallAsync("views.update", Update("Newer").ToJsonString())).IsOk();
        (await stage.CallAsync("views.update", Update("Older").ToJsonString())).IsRefused("hash_conflict");
    }

    [Fact]
    public async Task A_view_that_was_closed_is_not_found()
    {
        await using var stage = await Stage.OpenAsync();
        var id = (await OpenAsync(stage, await TriggerAsync(stage), Modal.Plain()))["view"]?["id"].Text() ?? "";
        await stage.ControlAsync("close", new { user = Cast.Mona });

        (await stage.CallAsync("views.update", Args("view_id", id, Modal.Plain()))).IsRefused("not_found");
    }

    [Fact]
    public async Task An_external_id_names_one_view()
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var first = (await stage.CommandAsync(bot))["payload"]?["trigger_id"].Text() ?? "";
        var second = (await stage.CommandAsync(bot, user: Cast.Remy))["payload"]?["trigger_id"].Text() ?? "";
        var view = Modal.Plain("Why", "\"external_id\":\"mine\",");

        (await OpenAsync(stage, first, view)).IsOk();
        (await OpenAsync(stage, second, view)).IsRefused("duplicate_external_id");
        (await stage.CallAsync("views.update", Args("external_id", "mine", Modal.Plain("Then")))).IsOk();
    }

    [Fact]
    public async Task A_view_of_more_than_250_kilobytes_is_too_large()
    {
        await using var stage = await Stage.OpenAsync();
        var blocks = Enumerable.Repeat(
            new { type = "section", text = new { type = "mrkdwn", text = new string('x', 2900) } }, 90);

        var answer = await stage.CallAsync("views.publish",
            new { user_id = Cast.Mona, view = new { type = "home", blocks } });

        answer.IsRefused("view_too_large");
    }

    [Fact]
    public async Task A_Home_tab_is_published_for_one_person_and_seen_when_it_is_opened()
    {
        await using var stage = await Stage.OpenAsync();
        var home = new { type = "home", blocks = new[] { new { type = "divider" } } };
        (await stage.CallAsync("views.publish", new { user_id = Cast.Mona, view = home })).IsOk();

        Assert.Equal("home", (await stage.ControlAsync("home", new { user = Cast.Mona }))["home"]?["type"].Text());
        Assert.Null((await stage.ControlAsync("home", new { user = Cast.Remy }))["home"]);
    }

    [Fact]
    public async Task A_Home_tab_keeps_its_id_and_minds_its_hash()
    {
        await using var stage = await Stage.OpenAsync();
        var home = new { type = "home", blocks = new[] { new { type = "divider" } } };
        var published = await stage.CallAsync("views.publish", new { user_id = Cast.Mona, view = home });
        var first = published["view"].Object();
        var again = await stage.CallAsync("views.publish",
            new { user_id = Cast.Mona, view = home, hash = first["hash"].Text() });

        again.IsOk();
        Assert.Equal(first["id"].Text(), again["view"]?["id"].Text());
        (await stage.CallAsync("views.publish",
            new { user_id = Cast.Mona, view = home, hash = first["hash"].Text() }))
            .IsRefused("hash_conflict");
    }

    [Theory]
    [InlineData("U0NONE")]
    [InlineData(Cast.Gone)]
    public async Task A_Home_tab_is_published_only_for_who_is_there(string user)
    {
        await using var stage = await Stage.OpenAsync();
        var home = new { type = "home", blocks = new[] { new { type = "divider" } } };

        var answer = await stage.CallAsync("views.publish", new { user_id = user, view = home });

        answer.IsRefused("invalid_arguments", "/user_id");
    }

    [Fact]
    public async Task Without_a_Home_tab_none_is_published()
    {
        await using var stage = await Stage.OpenAsync(Cast.Seed with { App = new() { HasHomeTab = false } });

        var view = new { type = "home", blocks = Array.Empty<object>() };
        (await stage.CallAsync("views.publish", new { user_id = Cast.Mona, view })).IsRefused("not_enabled");
    }

    [Fact]
    public async Task What_was_typed_stays_when_the_view_is_updated()
    {
        await using var stage = await Stage.OpenAsync();
        var id = (await OpenAsync(stage, await TriggerAsync(stage), Modal.Form()))["view"]?["id"].Text() ?? "";
        await stage.ControlAsync("enter", new { user = Cast.Mona, action_id = "text", value = "typed" });

        var updated = await stage.CallAsync("views.update", Args("view_id", id, Modal.Form()));

        Assert.Equal("typed", updated["view"]?["state"]?["values"]?["reason"]?["text"]?["value"].Text());
    }

    private static async Task<string> TriggerAsync(Stage stage)
    {
        var bot = await stage.ConnectAsync();
        return (await stage.CommandAsync(bot))["payload"]?["trigger_id"].Text() ?? "";
    }

    private static Task<JsonObject> OpenAsync(Stage stage, string trigger, JsonObject view) =>
        stage.CallAsync("views.open", Args("trigger_id", trigger, view));

    private static async Task<JsonObject> PushAsync(Stage stage, BotSocket bot, string title)
    {
        await stage.ControlAsync("click", new { user = Cast.Mona, action_id = "more", wait = false });
        var envelope = await bot.NextAsync("interactive");
        await bot.AckAsync(envelope);
        var trigger = envelope["payload"]?["trigger_id"].Text() ?? "";
        return await stage.CallAsync("views.push", Args("trigger_id", trigger, Modal.Plain(title)));
    }

    private static string Args(string name, string value, JsonObject view) =>
        new JsonObject { [name] = value, ["view"] = view.DeepClone() }.ToJsonString();
}
