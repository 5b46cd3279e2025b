using System.Text;
using Microsoft.Playwright;
using Performix.EndToEnd.Tests.Stories;
using Performix.Sandbox.Workspace.Seed;
using static Microsoft.Playwright.Assertions;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>People ask the real bot for the tail, on the page.</summary>
[Collection(BrowserTests.Name)]
public sealed class TailInBrowserTests(ChromiumFixture chromium, TailInBrowserTests.Stage stage)
    : IClassFixture<TailInBrowserTests.Stage>
{
    [Fact]
    public async Task A_manager_asks_presses_why_reads_and_goes_back()
    {
        await using var page = await OpenAsync(SeedRole.Manager);

        await page.TypeAsync("/performix tail");
        var answer = await page.AnswerAsync();
        await answer.SaysAsync("People or patch?");
        await answer.IsOnlyForMeAsync();
        await page.PictureAsync("tail");
        await answer.PressAsync("Why");
        await page.Modal.ReadyAsync("How this was made");
        await page.Modal.SaysAsync("Left out: quota of zero");
        await page.PictureAsync("why");
        await page.KeyAsync("Escape");

        await page.Modal.GoneAsync();
    }

    [Fact]
    public async Task A_leader_reads_a_chart_that_the_app_posted()
    {
        await using var page = await OpenAsync(SeedRole.Leader);
        using var slack = new HttpClient { BaseAddress = stage.Bot.Sandbox.Workspace.ApiBase };
        slack.DefaultRequestHeaders.Authorization = new("Bearer", stage.Bot.Sandbox.Workspace.BotToken);
        using var message = new StringContent(
            Gallery.Charts("C0000003", "bar", "line"), Encoding.UTF8, "application/json");

        await stage.Bot.PostAsync("change", new { what = "join", channel = "C0000003", user = "U0PERFORMIX" });
        await page.GoToAsync("leadership");
        using var posted = await slack.PostAsync(new Uri("chat.postMessage", UriKind.Relative), message);

        var read = await page.MessageAsync("Attainment as bar");
        await Expect(read.Charts).ToHaveCountAsync(2);
        await read.SaysAsync("104");
    }

    [Fact]
    public async Task All_of_it_goes_without_a_mouse()
    {
        var manager = stage.Bot.Any(SeedRole.Manager);
        await stage.Bot.AskAsync(manager, "/performix tail");
        await stage.Bot.PostAsync("change", new { what = "reload", user = manager.Id });
        await using var page = await chromium.OpenAsync(stage.Bot.Sandbox.Workspace.Page);

        await page.TabToAsync(page.Raw.GetByTestId("act-as"));
        await page.Raw.Keyboard.TypeAsync(manager.RealName);
        await Expect(page.Raw.Locator($"body[data-user='{manager.Id}']")).ToBeVisibleAsync();
        await page.TabToAsync(page.Raw.GetByTestId("place-C0000002"));
        await page.KeyAsync("Enter");
        await Expect(page.Composer).ToBeFocusedAsync();
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

    [Fact]
    public async Task A_guest_has_one_channel_and_gets_no_figures()
    {
        await using var page = await OpenAsync(SeedRole.Guest);

        await page.TypeAsync("/performix tail");
        var answer = await page.AnswerAsync();

        await answer.SaysAsync("does not know you yet");
        await Expect(page.Raw.GetByTestId("channels").GetByRole(AriaRole.Button)).ToHaveTextAsync(["# sales"]);
        await page.PictureAsync("guest");
    }

    private async Task<WorkspacePage> OpenAsync(SeedRole role)
    {
        var person = stage.Bot.Any(role);
        await stage.Bot.AskAsync(person, "/performix tail");
        await stage.Bot.PostAsync("change", new { what = "reload", user = person.Id });
        var page = await chromium.OpenAsync(stage.Bot.Sandbox.Workspace.Page, 1180, 1600);
        await page.ActAsAsync(person.RealName);
        await page.GoToAsync("sales");
        return page;
    }

    public sealed class Stage : IAsyncLifetime
    {
        private RunningBot? _bot;

        internal RunningBot Bot => _bot ?? throw new InvalidOperationException("The stage is not set.");

        public async Task InitializeAsync() => _bot = await RunningBot.StartAsync(new StillClock());

        public async Task DisposeAsync() => await Bot.DisposeAsync();
    }
}
