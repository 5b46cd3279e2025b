using Microsoft.Playwright;
using Performix.EndToEnd.Tests.Workspace;
using static Microsoft.Playwright.Assertions;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>The page around the messages: people, places, commands, Home, inspector, and whether it can be read.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class PageInBrowserTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task A_command_is_completed_and_its_answer_is_for_the_asker_only()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);

        await app.Page.Composer.PressSequentiallyAsync("/per");
        await Expect(app.Page.Raw.GetByRole(AriaRole.Listbox)).ToContainTextAsync("tail | patch | fit | help");
        await app.Page.PictureAsync("completion");
        await app.Page.KeyAsync("Tab");
        await Expect(app.Page.Composer).ToHaveValueAsync("/performix ");
        await app.Page.TypeAsync("/performix tail");
        await app.TakeAsync("slash_commands", new { text = "Median attainment 92%", response_type = "ephemeral" });
        var answer = await app.Page.AnswerAsync();
        await answer.IsOnlyForMeAsync();
        await app.Page.ActAsAsync("Remy");

        await Expect(answer.Raw).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_app_that_does_not_answer_in_three_seconds_is_said_to_have_timed_out()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);

        await app.Page.TypeAsync("/performix tail");
        await app.Bot.NextAsync("slash_commands");
        app.Stage.Time.Advance(TimeSpan.FromSeconds(3));

        await (await app.Page.MessageAsync("operation_timeout")).IsOnlyForMeAsync();
    }

    [Fact]
    public async Task The_home_tab_asks_the_app_and_shows_what_it_publishes()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);

        await app.Page.GoToAsync("Home");
        var opened = await app.TakeAsync("events_api");
        await app.Stage.CallAsync("views.publish", new { user_id = Cast.Mona, view = Gallery.Home("*92%*, n 29") });

        Assert.Equal("app_home_opened", opened.At("event/type"));
        await Expect(app.Page.Home).ToContainTextAsync("92%, n 29");
        await Picking.Button(app.Page.Home, "Settings").ClickAsync();
        Assert.Equal("settings", (await app.TakeAsync()).At("actions/0/action_id"));
    }

    [Fact]
    public async Task A_message_to_the_app_is_a_direct_one()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);

        await app.Page.GoToAsync("Message performix");
        await app.Page.TypeAsync("hello");

        Assert.Equal("hello", (await app.TakeAsync("events_api")).At("event/text"));
        await app.Page.MessageAsync("hello");
    }

    [Fact]
    public async Task The_inspector_shows_calls_envelopes_and_how_long_an_acknowledgement_took()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);

        await app.Page.Raw.GetByTestId("inspector-toggle").ClickAsync();
        await app.Page.TypeAsync("/performix tail");
        var envelope = await app.Bot.NextAsync("slash_commands");
        app.Stage.Time.Advance(TimeSpan.FromMilliseconds(240));
        await app.Bot.AckAsync(envelope, new { text = "Done", response_type = "ephemeral" });

        await Expect(app.Page.Inspector.GetByTestId("ack")).ToHaveTextAsync("240 ms");
        await Expect(app.Page.Inspector).ToContainTextAsync("slash_commands /performix tail");
        await Expect(app.Page.Inspector).ToContainTextAsync("apps.connections.open");
        await app.Page.PictureAsync("inspector");
    }

    [Fact]
    public async Task A_guest_sees_only_the_own_channels()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);

        await app.Page.ActAsAsync("Gina");

        await Expect(app.Page.Raw.GetByTestId("channels").GetByRole(AriaRole.Button)).ToHaveTextAsync(["# sales"]);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(800)]
    public async Task It_fits_the_window_and_its_text_is_readable(int width)
    {
        await using var app = await PlayedApp.OpenAsync(chromium, width);
        await app.PostAsync(Gallery.Card());
        app.Stage.Time.Advance(TimeSpan.FromSeconds(1));
        await app.PostAsync(Gallery.Charts(Cast.Sales, "bar", "pie"));
        app.Stage.Time.Advance(TimeSpan.FromSeconds(1));
        await app.PostAsync(Gallery.Tables());
        await app.Page.MessageAsync("Reps of the cohort");
        await app.Page.PictureAsync($"channel-{width}");
        await IsReadableAsync(app);
        await app.Page.Raw.GetByTestId("inspector-toggle").ClickAsync();
        await IsReadableAsync(app);
        await app.ShowModalAsync(Workspace.Modal.Form());
        await app.Page.Modal.SubmitAsync();

        await app.Page.Modal.HasErrorAsync("reason", "");
        await IsReadableAsync(app);
    }

    [Fact]
    public async Task The_first_stop_of_tab_skips_to_the_message_box()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        await app.Page.Raw.ReloadAsync();

        await app.Page.KeyAsync("Tab");
        await Expect(app.Page.Raw.GetByText("Skip to the message box")).ToBeFocusedAsync();
        await app.Page.KeyAsync("Enter");

        await Expect(app.Page.Composer).ToBeFocusedAsync();
        await Expect(app.Page.Raw.GetByTestId("messages")).ToHaveAttributeAsync("aria-live", "polite");
    }

    /// <summary>No text below WCAG AA against what is behind it, and nothing wider than the window.</summary>
    private static async Task IsReadableAsync(PlayedApp app)
    {
        var faint = await app.Page.Raw.EvaluateAsync<string[]>(Contrast.Script);
        var over = await app.Page.Raw.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");

        Assert.Empty(faint);
        Assert.True(over <= 0, $"{over} px wider than the window");
    }
}
