using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>How buttons are found, and how a select is used: open, perhaps type to find, take an option.</summary>
internal static class Picking
{
    /// <summary>A button by the words on it: its name for a screen reader may be longer.</summary>
    public static ILocator Button(ILocator within, string words) => within.GetByRole(AriaRole.Button).Filter(new()
    {
        HasTextRegex = new Regex(
            $@"^\s*{Regex.Escape(words)}\s*$", RegexOptions.None, Regex.InfiniteMatchTimeout),
    });

    public static async Task ChooseAsync(ILocator within, string select, string option)
    {
        await within.GetByRole(AriaRole.Combobox, new() { Name = select, Exact = true }).ClickAsync();
        await TakeAsync(within, option);
    }

    /// <summary>Types into a select with typeahead and takes what is offered then.</summary>
    public static async Task FindAsync(ILocator within, string select, string typed, string option)
    {
        await within.GetByRole(AriaRole.Combobox, new() { Name = select, Exact = true }).FillAsync(typed);
        await TakeAsync(within, option);
    }

    private static Task TakeAsync(ILocator within, string option) =>
        within.GetByRole(AriaRole.Option, new() { Name = option }).First.ClickAsync();
}
