using Microsoft.Playwright;
using Performix.Tests.Support;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>
/// Pictures of the page. The kept ones are in docs/images: written where missing or with <c>ACCEPT_IMAGES=1</c>;
/// otherwise a run leaves its own under artifacts/images, to be looked at beside them.
/// </summary>
internal static class Picture
{
    private static bool IsAccepting => Environment.GetEnvironmentVariable("ACCEPT_IMAGES") == "1";

    public static async Task TakeAsync(IPage page, string name)
    {
        var kept = Path.Combine(Repository.Root, "docs", "images", name + ".png");
        var path = IsAccepting || !File.Exists(kept)
            ? kept
            : Path.Combine(Repository.Root, "artifacts", "images", name + ".png");
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Repository.Root);
        await page.Mouse.MoveAsync(0, 0);
        await page.ScreenshotAsync(new()
        {
            Path = path,
            Animations = ScreenshotAnimations.Disabled,
            Caret = ScreenshotCaret.Hide,
        });
        Assert.True(new FileInfo(path).Length > 0, path);
    }
}
