using Performix.EndToEnd.Tests.Workspace;
using static Microsoft.Playwright.Assertions;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>Modals with inputs, on the page.</summary>
[Collection(BrowserTests.Name)]
public sealed class FormTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task A_refused_form_says_where_and_can_be_mended()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        await app.ShowModalAsync(Workspace.Modal.Form());

        await app.Page.Modal.FillAsync("Reason", "no");
        await app.Page.Modal.SubmitAsync();
        await app.Page.Modal.HasErrorAsync("reason", "3");
        await app.Page.Modal.FillAsync("Reason", "too few accounts");
        await app.Page.Modal.SubmitAsync();
        await app.TakeAsync(answer: new
        {
            response_action = "errors",
            errors = new { reason = "Name the patch." },
        });
        await app.Page.Modal.HasErrorAsync("reason", "Name the patch.");
        await Expect(app.Page.Modal.Raw.GetByLabel("Reason")).ToBeFocusedAsync();
        await app.Page.PictureAsync("modal-error");
        await app.Page.Modal.FillAsync("Reason", "North is thin");
        await app.Page.Modal.SubmitAsync();
        var sent = await app.TakeAsync();

        Assert.Equal("North is thin", sent.At("view/state/values/reason/text/value"));
        await app.Page.Modal.GoneAsync();
    }

    [Fact]
    public async Task Every_kind_of_input_sends_what_was_entered()
    {
        await using var app = await PlayedApp.OpenAsync(chromium, 1280, 1400);
        await app.ShowModalAsync(Gallery.Inputs());
        await FillAsync(app);

        await app.Page.PictureAsync("modal-inputs");
        await app.Page.Modal.SubmitAsync();
        var values = (await app.TakeAsync())["view"]?["state"]?["values"];

        Assert.Equal("thin", values.At("plain_text_input/plain_text_input/value"));
        Assert.Equal("SDR", values.At("static_select/static_select/selected_option/value"));
        Assert.Equal("West", values.At("multi_static_select/multi_static_select/selected_options/1/value"));
        Assert.Equal(Cast.Remy, values.At("users_select/users_select/selected_user"));
        Assert.Equal(Cast.Sales, values.At("channels_select/channels_select/selected_channel"));
        Assert.Equal(Cast.Leaders, values.At("conversations_select/conversations_select/selected_conversation"));
        Assert.Equal("p1", values.At("external_select/external_select/selected_option/value"));
        Assert.Equal("Unsure", values.At("radio_buttons/radio_buttons/selected_option/value"));
        Assert.Equal("Quota", values.At("checkboxes/checkboxes/selected_options/0/value"));
        Assert.Equal("2026-03-02", values.At("datepicker/datepicker/selected_date"));
        Assert.Equal("09:30", values.At("timepicker/timepicker/selected_time"));
        Assert.Equal(
            1772440200, values?["datetimepicker"]?["datetimepicker"]?["selected_date_time"]?.GetValue<long>());
        Assert.Equal("12", values.At("number_input/number_input/value"));
    }

    [Fact]
    public async Task A_pushed_view_lies_on_the_first_and_each_escape_goes_back_one()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        await app.ShowModalAsync(Workspace.Modal.Plain("First"));

        await app.Page.Modal.PressAsync("More");
        await app.OpenViewAsync(await app.TakeAsync(), Workspace.Modal.Plain("Second"), "views.push");
        await app.Page.Modal.ReadyAsync("Second");
        await app.Page.PictureAsync("modal-stacked");
        await app.Page.KeyAsync("Escape");
        await app.Page.Modal.ReadyAsync("First");
        await app.Page.KeyAsync("Escape");

        await app.Page.Modal.GoneAsync();
        await Expect(app.Page.Composer).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_focus_stays_within_a_modal()
    {
        await using var app = await PlayedApp.OpenAsync(chromium);
        await app.ShowModalAsync(Workspace.Modal.Form());

        for (var steps = 0; steps < 12; steps++)
        {
            await app.Page.KeyAsync("Tab");
            Assert.True(await app.Page.Raw.EvaluateAsync<bool>(
                "() => document.activeElement === document.body || !!document.activeElement.closest('#modal')"));
        }
    }

    private static async Task FillAsync(PlayedApp app)
    {
        var modal = app.Page.Modal;
        await modal.FillAsync("Reason", "thin");
        await modal.ChooseAsync("Cohort", "SDR");
        await modal.ChooseAsync("Cohorts", "East");
        await modal.FindAsync("Cohorts", "we", "West");
        await app.Page.KeyAsync("Escape");
        await modal.FindAsync("Rep", "rem", "Remy Rep");
        await modal.ChooseAsync("Channel", "#sales");
        await modal.ChooseAsync("Conversation", "#leaders");
        var asked = app.TakeAsync(answer: new
        {
            options = new[] { new { value = "p1", text = new { type = "plain_text", text = "North 1" } } },
        });
        await modal.FindAsync("Patch", "no", "North 1");
        Assert.Equal("no", (await asked)["value"].Text());
        await modal.CheckAsync("Unsure");
        await modal.CheckAsync("Quota");
        await modal.FillAsync("Since", "2026-03-02");
        await modal.FillAsync("Hour", "09:30");
        await modal.FillAsync("Moment", "2026-03-02T09:30");
        await modal.FillAsync("Accounts", "12");
        await modal.FillAsync("Address", "mona@example.com");
        await modal.FillAsync("Link", "https://example.com");
    }
}
