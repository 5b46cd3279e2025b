namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>Slack's own clients from npm, at the versions that tests/slack-clients pins.</summary>
public sealed class SlackClientTests
{
    [Fact]
    public async Task They_connect_and_read()
    {
        await using var stage = await Stage.OpenAsync();
        await using var clients = await SlackClients.StartAsync(stage);

        Assert.Equal($"ready {Cast.Bot} {Cast.Mona} 4", clients.Greeting);
    }

    [Fact]
    public async Task They_answer_a_command()
    {
        await using var stage = await Stage.OpenAsync();
        await using var clients = await SlackClients.StartAsync(stage);

        var done = await stage.ControlAsync("command",
            new { user = Cast.Mona, channel = Cast.Sales, text = "/performix tail" });

        Assert.Equal("heard tail", Assert.Single(done["saw"].List())?["text"].Text());
    }

    [Fact]
    public async Task They_open_a_modal_show_an_error_and_post()
    {
        await using var stage = await Stage.OpenAsync();
        await using var clients = await SlackClients.StartAsync(stage);
        await stage.ControlAsync("command", new { user = Cast.Mona, channel = Cast.Sales, text = "/performix open" });
        Assert.Single((await stage.ControlAsync("log?kind=view_opened&wait_ms=20000"))["entries"].List());

        var wrong = await stage.ControlAsync("submit", new { user = Cast.Mona, values = new { text = "no" } });
        var right = await stage.ControlAsync("submit",
            new { user = Cast.Mona, values = new { text = "is it the patch?" } });
        var seen = await stage.ControlAsync($"seen?user={Cast.Remy}&channel={Cast.Sales}&wait_ms=20000");

        Assert.Equal("Say more", wrong["errors"]?["why"].Text());
        Assert.Empty(right["open"].List());
        Assert.Equal("mona asks: is it the patch?", Assert.Single(seen["messages"].List())?["text"].Text());
    }

    [Fact]
    public async Task They_upload_a_file()
    {
        await using var stage = await Stage.OpenAsync();
        await using var clients = await SlackClients.StartAsync(stage);
        await stage.ControlAsync("command",
            new { user = Cast.Mona, channel = Cast.Sales, text = "/performix upload" });

        var seen = await stage.ControlAsync($"seen?user={Cast.Remy}&channel={Cast.Sales}&wait_ms=20000");

        Assert.Equal("notes.txt", Assert.Single(seen["messages"].List())?["files"]?[0]?["name"].Text());
    }
}
