using Performix.EndToEnd.Tests.Stories;
using Performix.Sandbox.Workspace.Seed;
using Performix.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>A Monday of a sales organisation, on the page: org, bot, worker and workspace are the real ones.</summary>
[Collection(BrowserTests.Name)]
public sealed class MondayInBrowserTests(ChromiumFixture chromium)
{
    private static readonly DateTimeOffset BeforeTheDigest = new(2026, 11, 23, 8, 40, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_org_is_read_the_digest_posted_once_a_manager_looks_into_it_and_the_rep_can_see_that()
    {
        var clock = new SetTime(BeforeTheDigest);
        await using var bot = await RunningBot.StartAsync(clock, "--reps", "40");
        await using var page = await chromium.OpenAsync(bot.Sandbox.Workspace.Page, 1180, 1000);
        var manager = bot.Any(SeedRole.Manager);
        var rep = FirstReport(bot, manager);

        await TheOrgIsReadAsync(bot, page);
        clock.Set(BeforeTheDigest.AddHours(1));
        await TheDigestIsPostedOnceAsync(bot, page, clock);
        await TheManagerAsksAsync(page, manager, rep);
        await TheRepReadsTheOwnCardAsync(page, rep, manager);
    }

    /// <summary>An admin brings the bot into the channel and reads how fresh the figures are.</summary>
    private static async Task TheOrgIsReadAsync(RunningBot bot, WorkspacePage page)
    {
        var admin = bot.Any(SeedRole.RevOps);
        await bot.AskUntilAsync(admin, "/performix status", "Figures as of");
        Assert.Contains(bot.Sandbox.Org.Log.Calls, c => c.Path.EndsWith("/query", StringComparison.Ordinal));

        await page.ActAsAsync(admin.RealName);
        await page.GoToAsync("leadership");
        await page.TypeAsync("/invite @Performix");
        await page.MessageAsync("was added to #leadership by");
        await page.TypeAsync("/performix status");
        await (await page.AnswerAsync()).SaysAsync("0 of them rejected");
    }

    /// <summary>Two instances come up after nine, and one comes up again later.</summary>
    private static async Task TheDigestIsPostedOnceAsync(RunningBot bot, WorkspacePage page, SetTime clock)
    {
        await bot.StopBotAsync();
        await bot.StartBotAsync(readAtStart: false);
        using var other = await bot.StartOtherAsync();
        await page.ActAsAsync(bot.Any(SeedRole.Leader).RealName);
        var digest = await page.MessageAsync("People or patch: the week");
        LetASecondPass(clock);
        await Expect(digest.Raw.GetByTestId("replies")).ToHaveTextAsync("1 reply");
        await digest.OpenThreadAsync();
        await Expect(page.Thread.GetByTestId("chart").First).ToBeVisibleAsync();
        await page.PictureAsync("monday-digest");
        await other.StopAsync();
        await bot.StopBotAsync();
        await bot.StartBotAsync(readAtStart: false);

        await page.TypeAsync("/performix digest");
        await (await page.AnswerAsync()).IsOnlyForMeAsync();
        var posted = page.Raw.GetByTestId("messages").Locator("article[data-app='true'][data-ephemeral='false']");
        await Expect(posted).ToHaveCountAsync(1);
        await Expect(digest.Raw.GetByTestId("replies")).ToHaveTextAsync("1 reply");
    }

    /// <summary>A channel takes one message a second, and its clock stands still.</summary>
    private static void LetASecondPass(SetTime clock) => clock.Set(clock.GetUtcNow().AddSeconds(2));

    private static async Task TheManagerAsksAsync(WorkspacePage page, SeedPerson manager, SeedPerson rep)
    {
        await page.ActAsAsync(manager.RealName);
        await page.GoToAsync("sales");
        await page.TypeAsync("/performix tail");
        var tail = await page.AnswerAsync();
        await tail.SaysAsync("People or patch?");
        await tail.PressAsync("Why");
        await page.Modal.ReadyAsync("How this was made");
        await page.Modal.CloseAsync();
        await page.TypeAsync($"/performix pipcheck @{rep.Name}");
        var check = await page.AnswerAsync();
        await check.SaysAsync($"Before a PIP: {rep.RealName}");
        await check.SaysAsync("does not recommend for or against a PIP");
        await check.IsOnlyForMeAsync();
        await page.PictureAsync("monday-pipcheck");
    }

    private static async Task TheRepReadsTheOwnCardAsync(WorkspacePage page, SeedPerson rep, SeedPerson manager)
    {
        await page.ActAsAsync(rep.RealName);
        await page.TypeAsync("/performix me");
        var card = await page.AnswerAsync();
        await card.SaysAsync("Your card");
        await card.SaysAsync($"{manager.RealName}, today ");
        await card.SaysAsync("asked before a PIP");
        await page.PictureAsync("monday-me");
    }

    private static SeedPerson FirstReport(RunningBot bot, SeedPerson manager)
    {
        var world = bot.Sandbox.World;
        var number = world.People.Single(p => p.Email == manager.Email).Number;
        var email = world.People.First(p => p.Manager == number && p.IsActive).Email;
        return bot.Sandbox.Workspace.Seed.People.Single(p => p.Email == email);
    }
}
