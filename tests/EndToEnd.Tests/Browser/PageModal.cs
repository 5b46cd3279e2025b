using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>The modal on top of the page.</summary>
internal sealed class PageModal(IPage page)
{
    public ILocator Raw => page.GetByTestId("modal");

    /// <summary>Waits for the modal with this title.</summary>
    public Task ReadyAsync(string title) => Expect(page.GetByTestId("modal-title")).ToContainTextAsync(title);

    public Task GoneAsync() => Expect(Raw).ToBeHiddenAsync();

    public Task<string> TextAsync() => page.GetByTestId("modal-content").InnerTextAsync();

    public Task SaysAsync(string words) => Expect(Raw).ToContainTextAsync(words);

    public Task FillAsync(string label, string text) => Raw.GetByLabel(label).FillAsync(text);

    public Task ChooseAsync(string label, string option) => Picking.ChooseAsync(Raw, label, option);

    public Task FindAsync(string label, string typed, string option) =>
        Picking.FindAsync(Raw, label, typed, option);

    /// <summary>Ticks a checkbox or takes a radio button.</summary>
    public Task CheckAsync(string option) => Raw.GetByLabel(option).CheckAsync();

    public Task PressAsync(string button) => Picking.Button(Raw, button).ClickAsync();

    public Task SubmitAsync() => page.GetByTestId("modal-submit").ClickAsync();

    public Task CloseAsync() => page.GetByTestId("modal-close").ClickAsync();

    /// <summary>The error at an input is this one.</summary>
    public Task HasErrorAsync(string blockId, string words) =>
        Expect(page.GetByTestId($"error-{blockId}")).ToContainTextAsync(words);
}
