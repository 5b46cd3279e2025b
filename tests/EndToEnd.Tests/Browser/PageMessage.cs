using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>One message on the page.</summary>
internal sealed class PageMessage
{
    private PageMessage(ILocator raw) => Raw = raw;

    public ILocator Raw { get; }

    /// <summary>The drawings of charts.</summary>
    public ILocator Charts => Raw.GetByTestId("chart");

    public static async Task<PageMessage> AtAsync(IPage page, ILocator article)
    {
        var ts = await article.GetAttributeAsync("data-ts");
        return new PageMessage(page.Locator($"#messages article[data-ts='{ts}']"));
    }

    public Task<string> TextAsync() => Raw.InnerTextAsync();

    public Task SaysAsync(string words) => Expect(Raw).ToContainTextAsync(words);

    public Task IsOnlyForMeAsync() => Expect(Raw.GetByTestId("only-you")).ToBeVisibleAsync();

    public ILocator Button(string name) => Picking.Button(Raw, name);

    public Task PressAsync(string button) => Button(button).ClickAsync();

    /// <summary>Chooses in a select, by the name of the select and the words of the option.</summary>
    public Task ChooseAsync(string select, string option) => Picking.ChooseAsync(Raw, select, option);

    /// <summary>Opens the overflow menu and takes one of its entries.</summary>
    public async Task MoreAsync(string entry)
    {
        await Raw.GetByRole(AriaRole.Button, new() { Name = "More actions" }).ClickAsync();
        await Raw.GetByRole(AriaRole.Menuitem, new() { Name = entry }).ClickAsync();
    }

    /// <summary>Opens the thread, with its first reply or its last.</summary>
    public async Task OpenThreadAsync()
    {
        await Raw.HoverAsync();
        await Raw.Locator("[data-thread]").ClickAsync();
        await Expect(Raw.Page.GetByTestId("thread")).ToBeVisibleAsync();
    }
}
