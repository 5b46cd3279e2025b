using System.Net;
using System.Text.RegularExpressions;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>The page as it is served; what it does in a browser is told elsewhere.</summary>
public sealed partial class PageTests
{
    [Fact]
    public async Task It_comes_whole_and_loads_nothing_from_elsewhere()
    {
        await using var stage = await Stage.OpenAsync();
        var waiting = new Queue<string>([""]);
        var met = new HashSet<string> { "" };
        while (waiting.TryDequeue(out var name))
        {
            using var response = await stage.Http.GetAsync(new Uri(stage.App.Page, name));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var text = await response.Content.ReadAsStringAsync();
            Assert.DoesNotContain("src=\"http", text, StringComparison.Ordinal);
            foreach (var next in Files().Matches(text).Select(match => match.Groups[1].Value).Where(met.Add))
            {
                waiting.Enqueue(next);
            }
        }

        Assert.Contains("app.js", met);
        Assert.Contains("charts.js", met);
        Assert.Contains("blocks.css", met);
    }

    [Fact]
    public async Task It_hears_of_every_change()
    {
        await using var stage = await Stage.OpenAsync();
        var address = new UriBuilder(new Uri(stage.App.Page, "_page/live")) { Scheme = "ws" }.Uri;
        using var page = await BotSocket.OpenAsync(address, untilHello: false);
        var first = (await page.NextAsync())?["last"]?.GetValue<long>();

        await stage.ControlAsync("say", new { user = Cast.Mona, channel = Cast.Sales, text = "hi" });

        Assert.True((await page.NextAsync())?["last"]?.GetValue<long>() > first);
    }

    [Fact]
    public async Task The_state_is_what_one_person_sees()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.CallAsync("chat.postEphemeral", new { channel = Cast.Sales, user = Cast.Mona, text = "psst" });

        var mona = (await stage.ControlAsync($"state?user={Cast.Mona}")).ToJsonString();
        var remy = await stage.ControlAsync($"state?user={Cast.Remy}");

        Assert.Contains("psst", mona, StringComparison.Ordinal);
        Assert.DoesNotContain("psst", remy.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["sales", "quiet"], remy["channels"].List().Select(one => one?["name"].Text()));
    }

    [GeneratedRegex("""["']\.?/?([a-z]+\.(?:js|css))["']""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Files();
}
