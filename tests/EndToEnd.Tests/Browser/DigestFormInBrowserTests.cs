using Performix.EndToEnd.Tests.Stories;
using Performix.Sandbox.Workspace.Seed;
using static Microsoft.Playwright.Assertions;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>The bot's own form refuses what is wrong and takes what was mended, with a mouse and without.</summary>
[Collection(BrowserTests.Name)]
public sealed class DigestFormInBrowserTests(ChromiumFixture chromium, StandingBot standing)
{
    [Fact]
    public async Task A_manager_asks_why_and_corrects_a_form_that_was_refused()
    {
        var boss = StandingBot.Boss(await InvitedAsync());
        await using var page = await standing.OpenAsync(chromium, boss, "leadership");

        await page.TypeAsync("/performix tail");
        await (await page.AnswerAsync()).PressAsync("Why");
        await page.Modal.ReadyAsync("How this was made");
        await page.KeyAsync("Escape");
        await page.TypeAsync("/performix settings");
        await (await page.AnswerAsync()).PressAsync("Edit digest");
        await page.Modal.ReadyAsync("Digest");
        await page.Modal.FillAsync("Time", "9 am");
        await page.Modal.ChooseAsync("Channel", "#general");
        await page.Modal.SubmitAsync();
        await page.Modal.HasErrorAsync("time", "Write the time as hh:mm");
        await page.Modal.HasErrorAsync("channel", "Choose a private channel");
        await page.PictureAsync("settings-error");
        await page.Modal.FillAsync("Time", "08:30");
        await page.Modal.ChooseAsync("Channel", "#leadership");
        await page.Modal.SubmitAsync();
        await page.Modal.GoneAsync();

        await page.TypeAsync("/performix settings");
        await (await page.AnswerAsync()).SaysAsync("Mon 08:30 (UTC) in #leadership");
    }

    [Fact]
    public async Task All_of_it_goes_without_a_mouse()
    {
        var bot = await InvitedAsync();
        var boss = StandingBot.Boss(bot);
        await bot.PostAsync("change", new { what = "reload", user = boss.Id });
        await using var page = await chromium.OpenAsync(bot.Sandbox.Workspace.Page);
        await BecomeAsync(page, boss);
        await AskWhyAsync(page);
        await CorrectAsync(page);

        await page.TabToAsync(page.Raw.GetByTestId("app-home"), back: true);
        await page.KeyAsync("Enter");

        await Expect(page.Home).ToContainTextAsync("Your team at a glance");
    }

    /// <summary>Chooses the person and the channel.</summary>
    private static async Task BecomeAsync(WorkspacePage page, SeedPerson person)
    {
        await page.TabToAsync(page.Raw.GetByTestId("act-as"));
        await page.Raw.Keyboard.TypeAsync(person.RealName);
        await Expect(page.Raw.Locator($"body[data-user='{person.Id}']")).ToBeVisibleAsync();
        await page.TabToAsync(page.Raw.GetByTestId($"place-{StandingBot.Leadership}"));
        await page.KeyAsync("Enter");
        await Expect(page.Composer).ToBeFocusedAsync();
    }

    /// <summary>Asks for the tail, presses Why and comes back to where the focus was.</summary>
    private static async Task AskWhyAsync(WorkspacePage page)
    {
        await page.Raw.Keyboard.TypeAsync("/per");
        await page.KeyAsync("Tab");
        await page.Raw.Keyboard.TypeAsync("tail");
        await page.KeyAsync("Enter");
        var answer = await page.AnswerAsync();
        await answer.SaysAsync("People or patch?");
        await page.TabToAsync(answer.Button("Why"), back: true);
        await page.KeyAsync("Enter");
        await page.Modal.ReadyAsync("How this was made");
        await page.KeyAsync("Escape");
        await page.Modal.GoneAsync();
        await Expect(answer.Button("Why")).ToBeFocusedAsync();
    }

    /// <summary>Opens the form of the digest, has it refused, corrects it and submits by Enter.</summary>
    private static async Task CorrectAsync(WorkspacePage page)
    {
        await page.TabToAsync(page.Composer);
        await page.Raw.Keyboard.TypeAsync("/performix settings");
        await page.KeyAsync("Enter");
        await page.TabToAsync((await page.AnswerAsync()).Button("Edit digest"), back: true);
        await page.KeyAsync("Enter");
        await page.Modal.ReadyAsync("Digest");
        var time = page.Modal.Raw.GetByLabel("Time");
        await page.TabToAsync(time);
        await page.KeyAsync("ControlOrMeta+A");
        await page.Raw.Keyboard.TypeAsync("9 am");
        await page.KeyAsync("Enter");
        await page.Modal.HasErrorAsync("time", "Write the time as hh:mm");
        await Expect(time).ToBeFocusedAsync();
        await page.KeyAsync("ControlOrMeta+A");
        await page.Raw.Keyboard.TypeAsync("09:00");
        await page.KeyAsync("Enter");
        await page.Modal.GoneAsync();
    }

    /// <summary>The bot, which is in #leadership: it must see who is in the channel of the digest.</summary>
    private async Task<RunningBot> InvitedAsync()
    {
        var bot = await standing.ReadyAsync();
        await bot.PostAsync("change", new { what = "join", channel = StandingBot.Leadership, user = "U0PERFORMIX" });
        return bot;
    }
}
