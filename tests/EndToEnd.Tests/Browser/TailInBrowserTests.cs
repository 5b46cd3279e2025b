using Microsoft.Playwright;
using Performix.Sandbox.Workspace.Seed;
using static Microsoft.Playwright.Assertions;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>People ask the real bot for the tail, on the page.</summary>
[Collection(BrowserTests.Name)]
public sealed class TailInBrowserTests(ChromiumFixture chromium, StandingBot standing)
{
    [Fact]
    public async Task A_manager_asks_presses_why_reads_and_goes_back()
    {
        var manager = (await standing.ReadyAsync()).Any(SeedRole.Manager);
        await using var page = await standing.OpenAsync(chromium, manager, "sales", 1600);

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
    public async Task A_leader_reads_what_a_manager_shared_with_its_chart()
    {
        var bot = await standing.ReadyAsync();
        await using var page = await standing.OpenAsync(chromium, bot.Any(SeedRole.Manager), "general", 1000);

        await page.TypeAsync("/invite @Performix");
        await page.MessageAsync("was added to #general by");
        await page.TypeAsync("/performix tail");
        await (await page.AnswerAsync()).PressAsync("Share to channel");
        await Picking.Button(page.Raw.GetByTestId("confirm"), "Share").ClickAsync();
        await page.MessageAsync("Shared by");
        await page.ActAsAsync(bot.Any(SeedRole.Leader).RealName);

        var shared = await page.MessageAsync($"Shared by {bot.Any(SeedRole.Manager).RealName}");
        await Expect(shared.Charts).ToHaveCountAsync(1);
        await Expect(page.Raw.GetByTestId("only-you")).ToHaveCountAsync(0);
        await page.PictureAsync("shared");
    }

    [Fact]
    public async Task A_guest_has_one_channel_and_gets_no_figures()
    {
        var guest = (await standing.ReadyAsync()).Any(SeedRole.Guest);
        await using var page = await standing.OpenAsync(chromium, guest, "sales");

        await page.TypeAsync("/performix tail");
        var answer = await page.AnswerAsync();

        await answer.SaysAsync("does not know you yet");
        await Expect(page.Raw.GetByTestId("channels").GetByRole(AriaRole.Button)).ToHaveTextAsync(["# sales"]);
        await page.PictureAsync("guest");
    }

    [Theory]
    [InlineData(SeedRole.Rep, "Your card", "home-rep")]
    [InlineData(SeedRole.Manager, "Your team at a glance", "home-manager")]
    [InlineData(SeedRole.Leader, "Cohorts", "home-leader")]
    [InlineData(SeedRole.RevOps, "Who sees what", null)]
    [InlineData(SeedRole.Guest, "does not know you yet", null)]
    public async Task The_home_tab_is_by_role(SeedRole role, string words, string? picture)
    {
        var person = (await standing.ReadyAsync()).Any(role);
        await using var page = await standing.OpenAsync(chromium, person, "sales");

        await page.GoToAsync("Home");

        await Expect(page.Home).ToContainTextAsync(words);
        await Expect(page.Home).ToContainTextAsync("Only you see this page.");
        await (picture is null ? Task.CompletedTask : page.PictureAsync(picture));
    }
}
