using System.Net;
using System.Text.Json.Nodes;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>The external upload: an address, the bytes, completion, and then Slack looks at it.</summary>
public sealed class FileTests
{
    [Fact]
    public async Task A_file_that_went_all_three_steps_is_in_the_channel()
    {
        await using var stage = await Stage.OpenAsync();
        var id = await UploadAsync(stage);

        (await CompleteAsync(stage, id, Cast.Sales)).IsOk();

        var seen = Assert.Single(await stage.SeenAsync(Cast.Remy));
        Assert.Equal("see", seen?["text"].Text());
        Assert.Equal(id, seen?["files"]?[0]?["id"].Text());
    }

    [Fact]
    public async Task Its_type_is_known_only_when_Slack_has_looked_at_it()
    {
        await using var stage = await Stage.OpenAsync();
        var id = await UploadAsync(stage);
        await CompleteAsync(stage, id, null);

        Assert.Equal("", (await stage.GetAsync($"files.info?file={id}"))["file"]?["mimetype"].Text());
        stage.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("image/png", (await stage.GetAsync($"files.info?file={id}"))["file"]?["mimetype"].Text());
    }

    [Fact]
    public async Task An_image_block_is_refused_until_its_file_is_ready()
    {
        await using var stage = await Stage.OpenAsync();
        var id = await UploadAsync(stage);
        await CompleteAsync(stage, id, null);
        Task<JsonObject> Post() => stage.CallAsync("chat.postMessage", new
        {
            channel = Cast.Sales,
            text = "x",
            blocks = new[] { new { type = "image", alt_text = "Attainment fell", slack_file = new { id } } },
        });

        (await Post()).IsRefused("invalid_blocks", "/blocks/0/slack_file");
        stage.Time.Advance(TimeSpan.FromSeconds(1));

        (await Post()).IsOk();
    }

    [Fact]
    public async Task Bytes_that_are_not_as_many_as_announced_are_refused()
    {
        await using var stage = await Stage.OpenAsync();
        var announced = await stage.GetAsync("files.getUploadURLExternal?filename=a.png&length=10");
        using var bytes = new ByteArrayContent([1, 2, 3]);

        using var sent = await stage.Http.PostAsync(new Uri(announced["upload_url"].Text()), bytes);

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        (await CompleteAsync(stage, announced["file_id"].Text(), null)).IsRefused("file_not_found");
    }

    [Fact]
    public async Task A_comment_and_blocks_exclude_each_other()
    {
        await using var stage = await Stage.OpenAsync();
        var files = new[] { new { id = await UploadAsync(stage), title = "t" } };

        var answer = await stage.CallAsync("files.completeUploadExternal",
            new { files, initial_comment = "x", blocks = "[]" });

        answer.IsRefused("invalid_arguments");
    }

    [Fact]
    public async Task The_old_upload_is_retired()
    {
        await using var stage = await Stage.OpenAsync();

        (await stage.FormAsync("files.upload", [])).IsRefused("method_deprecated");
    }

    private static async Task<string> UploadAsync(Stage stage)
    {
        var announced = await stage.GetAsync("files.getUploadURLExternal?filename=chart.png&length=3");
        using var bytes = new ByteArrayContent([1, 2, 3]);
        using var sent = await stage.Http.PostAsync(new Uri(announced["upload_url"].Text()), bytes);
        Assert.Equal("OK - 3", await sent.Content.ReadAsStringAsync());
        return announced["file_id"].Text();
    }

    private static Task<JsonObject> CompleteAsync(Stage stage, string id, string? channel) =>
        stage.CallAsync("files.completeUploadExternal", new
        {
            files = new[] { new { id, title = "Chart" } },
            channel_id = channel,
            initial_comment = "see",
        });
}
