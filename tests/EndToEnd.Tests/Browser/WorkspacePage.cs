using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>
/// The local Slack's page, driven as a person drives it. Nothing sleeps: every word waits for what it needs.
/// <code>
/// [Collection(BrowserTests.Name)]
/// public sealed class MondayStories(ChromiumFixture chromium)
/// {
///     [Fact]
///     public async Task The_manager_reads_the_tail()
///     {
///         await using var bot = await RunningBot.StartAsync(new SetTime(monday), "--reps", "40");
///         await bot.AskAsync(bot.Any(SeedRole.Manager), "/performix tail");        // waits for the first diagnosis
///         await using var page = await chromium.OpenAsync(bot.Sandbox.Workspace.Page);
///
///         await page.ActAsAsync(bot.Any(SeedRole.Manager).RealName);               // part of the name is enough
///         await page.GoToAsync("sales");                                           // channel, or "Home"
///         await page.TypeAsync("/performix tail");                                 // types and sends
///         var answer = await page.AnswerAsync();                                   // what the app said since
///         await answer.PressAsync("Why");
///         await page.Modal.ReadyAsync("How this was made");                        // FillAsync, ChooseAsync, …
///         await page.KeyAsync("Escape");
///         await page.Modal.GoneAsync();
///         await page.PictureAsync("why");                                          // docs/images/why.png
///     }
/// }
/// </code>
/// Where the bot has no such form yet, <c>Stage</c> with a <c>BotSocket</c> plays the app: press on the page, take the
/// envelope with <c>bot.NextAsync("interactive")</c>, acknowledge it. For all else there is <see cref="Raw"/> with
/// Playwright's own locators; what the page promises is listed in src/Sandbox/Workspace/README.md. Leaving the page
/// fails the test where the page had an error or asked another host for something.
/// </summary>
internal sealed class WorkspacePage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = new();
    private int _answersBefore;

    private WorkspacePage(IBrowserContext context, IPage raw)
    {
        _context = context;
        Raw = raw;
        raw.PageError += (_, error) => _faults.Enqueue(error);
        raw.Console += (_, said) =>
        {
            if (said.Type == "error" && !said.Text.Contains("400 (Bad Request)", StringComparison.Ordinal))
            {
                _faults.Enqueue(said.Text);
            }
        };
        raw.Request += (_, asked) =>
        {
            if (new Uri(asked.Url) is { IsLoopback: false, Scheme: "http" or "https" or "ws" or "wss" } elsewhere)
            {
                _faults.Enqueue($"asked {elsewhere.Host}");
            }
        };
    }

    public IPage Raw { get; }

    public PageModal Modal => new(Raw);

    /// <summary>The content of the Home tab.</summary>
    public ILocator Home => Raw.GetByTestId("home");

    public ILocator Thread => Raw.GetByTestId("thread");

    public ILocator Inspector => Raw.GetByTestId("inspector");

    public ILocator Composer => Raw.GetByTestId("composer-input");

    public static async Task<WorkspacePage> OpenAsync(IBrowserContext context, Uri address)
    {
        context.SetDefaultTimeout(30_000);
        SetDefaultExpectTimeout(30_000);
        var page = new WorkspacePage(context, await context.NewPageAsync());
        await page.Raw.GotoAsync(address.AbsoluteUri);
        await Expect(page.Raw.Locator("body[data-user]")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Becomes a seeded person, by any part of the name.</summary>
    public async Task ActAsAsync(string name)
    {
        var person = Raw.GetByTestId("act-as").Locator("option").Filter(new() { HasText = name }).First;
        var id = await person.GetAttributeAsync("value") ?? throw new InvalidOperationException($"no person {name}");
        await Raw.GetByTestId("act-as").SelectOptionAsync(id);
        await Expect(Raw.Locator($"body[data-user='{id}']")).ToBeVisibleAsync();
    }

    /// <summary>Goes to a channel by its name, to <c>Home</c>, or to the app by <c>Message …</c>.</summary>
    public async Task GoToAsync(string place)
    {
        await Raw.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button)
            .Filter(new() { HasText = place }).First.ClickAsync();
        var heading = place.Replace("Message ", "", StringComparison.Ordinal);
        await Expect(Raw.GetByTestId("place")).ToContainTextAsync(heading);
    }

    /// <summary>Types a message or command and sends it, once no modal is in the way.</summary>
    public async Task TypeAsync(string text)
    {
        await Modal.GoneAsync();
        _answersBefore = await FromApp.CountAsync();
        await Composer.FillAsync(text);
        await Composer.PressAsync("Enter");
    }

    /// <summary>The first message of the app since <see cref="TypeAsync"/>, or the next one after that.</summary>
    public async Task<PageMessage> AnswerAsync()
    {
        var next = FromApp.Nth(_answersBefore);
        await Expect(next).ToBeVisibleAsync();
        _answersBefore++;
        return await PageMessage.AtAsync(Raw, next);
    }

    /// <summary>The last message here with certain words, from whomever.</summary>
    public async Task<PageMessage> MessageAsync(string words)
    {
        var found = Raw.GetByTestId("messages").GetByRole(AriaRole.Article).Filter(new() { HasText = words }).Last;
        await Expect(found).ToBeVisibleAsync();
        return await PageMessage.AtAsync(Raw, found);
    }

    public Task KeyAsync(string key) => Raw.Keyboard.PressAsync(key);

    /// <summary>Tab, or Shift+Tab, until something has the focus: the way of a person without a mouse.</summary>
    public async Task TabToAsync(ILocator wanted, bool back = false)
    {
        for (var steps = 0; steps < 60; steps++)
        {
            if (await wanted.EvaluateAsync<bool>("node => node === document.activeElement"))
            {
                return;
            }

            await KeyAsync(back ? "Shift+Tab" : "Tab");
        }

        throw new InvalidOperationException($"60 steps of Tab do not lead to {wanted}");
    }

    /// <summary>Keeps a picture in docs/images, see <see cref="Picture"/>.</summary>
    public Task PictureAsync(string name) => Picture.TakeAsync(Raw, name);

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.True(_faults.IsEmpty, string.Join('\n', _faults));
    }

    private ILocator FromApp => Raw.GetByTestId("messages").Locator("article[data-app='true']");
}
