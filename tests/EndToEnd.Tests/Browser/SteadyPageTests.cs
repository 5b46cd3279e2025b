using System.Text.Json.Nodes;
using Performix.EndToEnd.Tests.Workspace;
using static Microsoft.Playwright.Assertions;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>What happens around a person leaves them where they are: redrawn messages, calls that fail, letters that
/// are still being put together, addresses that are no links.</summary>
[Collection(BrowserTests.Name)]
public sealed class SteadyPageTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task A_message_that_is_drawn_anew_keeps_the_focus()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        var posted = await app.Stage.CallAsync("chat.postMessage", Gallery.Card());
        var why = Picking.Button((await app.Page.MessageAsync("12 accounts")).Raw, "Why");
        await why.FocusAsync();

        var changed = JsonNode.Parse(Gallery.Card().Replace("12 accounts", "13 accounts", StringComparison.Ordinal))!;
        changed["ts"] = posted["ts"]!.DeepClone(); // A message that was posted has one.
        (await app.Stage.CallAsync("chat.update", changed.ToJsonString())).IsOk();

        await app.Page.MessageAsync("13 accounts");
        await Expect(why).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_message_before_it_that_goes_leaves_the_focus_where_it_is()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        var first = await app.Stage.CallAsync("chat.postMessage", new { channel = Cast.Sales, text = "soon gone" });
        app.Stage.Time.Advance(TimeSpan.FromSeconds(1));
        await app.PostAsync(Gallery.Card());
        var why = Picking.Button((await app.Page.MessageAsync("12 accounts")).Raw, "Why");
        await why.FocusAsync();

        (await app.Stage.CallAsync("chat.delete", new { channel = Cast.Sales, ts = first["ts"].Text() })).IsOk();

        await Expect(app.Page.Raw.GetByText("soon gone")).ToHaveCountAsync(0);
        await Expect(why).ToBeFocusedAsync();
    }

    [Fact]
    public async Task After_a_call_that_failed_the_page_goes_on()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        await app.Page.Raw.RouteAsync("**/_control/state?*", r => r.FulfillAsync(new() { Body = "busy" }));
        await app.PostAsync(Gallery.Card());
        await Expect(app.Page.Raw.GetByTestId("toast")).ToContainTextAsync("does not answer");

        await app.Page.Raw.UnrouteAllAsync();
        app.Stage.Time.Advance(TimeSpan.FromSeconds(1));
        (await app.Stage.CallAsync("chat.postMessage", new { channel = Cast.Sales, text = "there again" })).IsOk();

        await app.Page.MessageAsync("there again");
    }

    [Fact]
    public async Task What_could_not_be_sent_stays_in_the_box()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        await app.Page.Raw.RouteAsync("**/_control/say", r => r.FulfillAsync(new() { Body = "busy" }));

        await app.Page.TypeAsync("hello");

        await Expect(app.Page.Raw.GetByTestId("toast")).ToContainTextAsync("does not answer");
        await Expect(app.Page.Composer).ToHaveValueAsync("hello");
    }

    [Fact]
    public async Task Enter_that_ends_a_composition_sends_nothing()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        await app.Page.Composer.FillAsync("こん");

        await app.Page.Composer.DispatchEventAsync("keydown", new { key = "Enter", isComposing = true });

        await Expect(app.Page.Composer).ToHaveValueAsync("こん");
    }

    [Theory]
    [InlineData("https://example.org/", "A")]
    [InlineData("javascript:alert(1)", "#text")]
    [InlineData("data:text/html,x", "#text")]
    public async Task Only_addresses_of_pages_become_links(string url, string node)
    {
        await using var app = await PlayedApp.OpenAsync(chromium);

        var made = await app.Page.Raw.EvaluateAsync<string>(
            "async url => (await import('./mrkdwn.js')).safeLink(url, 'label').nodeName", url);

        Assert.Equal(node, made);
    }

    [Fact]
    public async Task A_hint_is_read_with_its_input()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        var view = Gallery.Inputs();
        var hint = new JsonObject { ["type"] = "plain_text", ["text"] = "One sentence" };
        view["blocks"]![0]!["hint"] = hint; // The view has inputs.

        await app.ShowModalAsync(view);

        await Expect(app.Page.Raw.GetByLabel("Reason")).ToHaveAccessibleDescriptionAsync("One sentence");
    }
}
