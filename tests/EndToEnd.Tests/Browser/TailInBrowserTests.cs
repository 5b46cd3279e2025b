using Performix.EndToEnd.Tests.Stories;
using Performix.Sandbox.Workspace.Seed;

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

    private async Task<WorkspacePage> OpenAsync(SeedRole role)
    {
        var person = stage.Bot.Any(role);
        await stage.Bot.AskAsync(person, "/performix tail");
        await stage.Bot.PostAsync("change", new { what = "reload", user = person.Id });
        var page = await chromium.OpenAsync(stage.Bot.Sandbox.Workspace.Page, 1180, 1500);
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
