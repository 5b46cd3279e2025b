using Microsoft.Playwright;
using Performix.EndToEnd.Tests.Workspace;
using static Microsoft.Playwright.Assertions;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>Messages on the page: what they show, and what can be done with them.</summary>
[Collection(BrowserTests.Name)]
public sealed class MessageInBrowserTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task A_posted_card_appears_by_itself_with_names_and_dates_for_who_looks()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);

        await app.PostAsync(Gallery.Card());
        var card = await app.Page.MessageAsync("12 accounts");

        await card.SaysAsync("@Remy Rep in #sales, read Mar 2, 2026 10:00 AM");
        await app.Page.PictureAsync("message");
        await app.Page.ActAsAsync("Remy");
        await card.SaysAsync("2 mars 2026 9:00");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_comes_after_a_tall_message_is_shown_unless_somebody_scrolled(bool scrolled)
    {
        await using var app = await PlayedApp.OpenAsync(chromium, height: 600);
        await app.PostAsync(Gallery.Charts(Cast.Sales, "bar", "line"));
        await Expect((await app.Page.MessageAsync("Attainment as bar")).Raw.Locator(".by")).ToBeInViewportAsync();

        await app.Page.Raw.GetByTestId("messages").EvaluateAsync($"box => box.scrollTop += {(scrolled ? 90 : 0)}");
        app.Stage.Time.Advance(TimeSpan.FromSeconds(1));
        await app.PostAsync(Gallery.Card());

        var card = (await app.Page.MessageAsync("12 accounts")).Raw;
        await (scrolled ? Expect(card).Not.ToBeInViewportAsync() : Expect(card).ToBeInViewportAsync());
    }

    [Fact]
    public async Task Select_and_overflow_tell_the_app_what_was_taken()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        await app.PostAsync(Gallery.Card());
        var card = await app.Page.MessageAsync("12 accounts");

        await card.ChooseAsync("Cohort", "SDR");
        var chosen = await app.TakeAsync();
        await card.MoreAsync("Mute");
        var more = await app.TakeAsync();

        Assert.Equal("SDR", chosen.At("actions/0/selected_option/value"));
        Assert.Equal("Mute", more.At("actions/0/selected_option/value"));
    }

    [Fact]
    public async Task A_menu_is_walked_with_arrows_and_left_with_escape()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        await app.PostAsync(Gallery.Card());
        var more = (await app.Page.MessageAsync("12 accounts")).Raw.GetByLabel("More actions").First;

        await app.Page.TabToAsync(more, back: true);
        await app.Page.KeyAsync("ArrowDown");
        await app.Page.KeyAsync("Escape");
        await Expect(more).ToBeFocusedAsync();
        await app.Page.KeyAsync("ArrowDown");
        await app.Page.KeyAsync("ArrowDown");
        await app.Page.KeyAsync("Enter");

        Assert.Equal("Mute", (await app.TakeAsync()).At("actions/0/selected_option/value"));
    }

    [Fact]
    public async Task A_button_that_asks_first_acts_only_when_confirmed()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        await app.PostAsync(Gallery.Card());
        var card = await app.Page.MessageAsync("12 accounts");
        var confirm = app.Page.Raw.GetByTestId("confirm");

        await card.PressAsync("Discard");
        await Expect(confirm).ToContainTextAsync("Nobody sees it then.");
        await app.Page.PictureAsync("confirm");
        await app.Page.KeyAsync("Escape");
        await Expect(confirm).ToBeHiddenAsync();
        await card.PressAsync("Why");
        Assert.Equal("why", (await app.TakeAsync()).At("actions/0/action_id"));
        await card.PressAsync("Discard");
        await Picking.Button(confirm, "Discard").ClickAsync();

        Assert.Equal("drop", (await app.TakeAsync()).At("actions/0/action_id"));
    }

    [Fact]
    public async Task A_thread_opens_takes_a_reply_and_closes_with_escape()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        await app.PostAsync(Gallery.Card());
        var card = await app.Page.MessageAsync("12 accounts");

        await card.OpenThreadAsync();
        await Expect(app.Page.Raw.GetByTestId("thread-input")).ToBeFocusedAsync();
        await app.Page.Raw.Keyboard.TypeAsync("Which ones?");
        await app.Page.KeyAsync("Enter");
        await Expect(app.Page.Thread).ToContainTextAsync("Which ones?");
        await card.SaysAsync("1 reply");
        await app.Page.PictureAsync("thread");
        await app.Page.KeyAsync("Escape");

        await Expect(app.Page.Thread).ToBeHiddenAsync();
        await Expect(card.Raw.GetByTestId("replies")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Shortcuts_of_the_workspace_and_of_a_message_reach_the_app()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        await app.PostAsync(Gallery.Card());
        var card = await app.Page.MessageAsync("12 accounts");

        await app.Page.Raw.GetByTestId("shortcuts").ClickAsync();
        await app.Page.Raw.GetByRole(AriaRole.Menuitem, new() { Name = "Open my card" }).ClickAsync();
        var ofWorkspace = await app.TakeAsync();
        await card.Raw.HoverAsync();
        await card.PressAsync("Flag this");
        var ofMessage = await app.TakeAsync();

        Assert.Equal(("shortcut", "open_card"), (ofWorkspace["type"].Text(), ofWorkspace["callback_id"].Text()));
        Assert.Equal(("message_action", "flag_this"), (ofMessage["type"].Text(), ofMessage["callback_id"].Text()));
    }

    [Theory]
    [InlineData("bar", "line")]
    [InlineData("area", "pie")]
    public async Task Charts_are_drawn_with_legend_and_values(string first, string second)
    {
        await using var app = await PlayedApp.OpenAsync(chromium, height: 1000);
        await app.PostAsync(Gallery.Charts(Cast.Leaders, first, second));
        await app.Page.GoToAsync("leaders");

        var message = await app.Page.MessageAsync($"Attainment as {first}");

        await Expect(message.Charts).ToHaveCountAsync(2);
        await Expect(message.Charts.First.GetByRole(AriaRole.List)).ToContainTextAsync("North");
        await Expect(message.Charts.First).ToContainTextAsync("104");
        await app.Page.PictureAsync($"charts-{first}-{second}");
    }

    [Fact]
    public async Task Tables_have_headers_and_pages()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        await app.PostAsync(Gallery.Tables());
        var message = await app.Page.MessageAsync("Reps of the cohort");

        await app.Page.PictureAsync("tables");
        await message.PressAsync("Next");

        await Expect(message.Raw.GetByRole(AriaRole.Rowheader, new() { Name = "Cy" })).ToBeVisibleAsync();
        await message.SaysAsync("Page 2 of 2");
        await Expect(message.Raw.GetByRole(AriaRole.Columnheader, new() { Name = "Attainment" })).ToBeVisibleAsync();
    }
}
