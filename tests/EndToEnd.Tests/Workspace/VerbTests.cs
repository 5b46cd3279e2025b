using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>Calls as the different clients make them.</summary>
public sealed class VerbTests
{
    [Fact]
    public async Task A_message_can_be_posted_as_JSON_and_as_a_form()
    {
        await using var stage = await Stage.OpenAsync();

        (await stage.CallAsync("chat.postMessage",
            new { channel = Cast.Sales, text = "json", blocks = new[] { new { type = "divider" } } })).IsOk();
        stage.Time.Advance(TimeSpan.FromSeconds(1));
        (await stage.FormAsync("chat.postMessage", new()
        {
            ["channel"] = Cast.Sales,
            ["text"] = "form",
            ["blocks"] = """[{"type":"divider"}]""",
        })).IsOk();

        Assert.Equal(["json", "form"], (await stage.SeenAsync()).Select(one => one?["text"].Text()));
    }

    [Fact]
    public async Task A_person_can_be_read_by_query_and_by_form_but_not_by_JSON()
    {
        await using var stage = await Stage.OpenAsync();

        (await stage.GetAsync($"users.info?user={Cast.Mona}")).IsOk();
        (await stage.FormAsync("users.info", new() { ["user"] = Cast.Mona })).IsOk();
        (await stage.CallAsync("users.info", new { user = Cast.Mona })).IsRefused("invalid_arguments");
    }

    [Theory]
    [InlineData("{", "invalid_json")]
    [InlineData("[]", "json_not_object")]
    public async Task A_body_that_is_no_JSON_object_is_refused(string body, string code)
    {
        await using var stage = await Stage.OpenAsync();

        (await stage.CallAsync("chat.postMessage", body)).IsRefused(code);
    }

    [Fact]
    public async Task JSON_without_a_charset_is_taken_with_a_warning()
    {
        await using var stage = await Stage.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(stage.App.ApiBase, "auth.test"));
        request.Headers.Authorization = new("Bearer", stage.App.BotToken);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}"));
        request.Content.Headers.ContentType = new("application/json");

        using var response = await stage.Http.SendAsync(request);

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync()).Object();
        answer.IsOk();
        Assert.Equal("missing_charset", answer["warning"].Text());
    }

    [Fact]
    public async Task A_message_needs_text_or_blocks()
    {
        await using var stage = await Stage.OpenAsync();

        (await stage.CallAsync("chat.postMessage", new { channel = Cast.Sales, text = "" })).IsRefused("no_text");
        (await stage.CallAsync("chat.postMessage", new { channel = Cast.Sales, blocks = "no" })).IsRefused(
            "invalid_blocks_format");
    }

    [Fact]
    public async Task Blocks_without_text_are_taken_with_a_warning()
    {
        await using var stage = await Stage.OpenAsync();

        var answer = await stage.CallAsync("chat.postMessage",
            new { channel = Cast.Sales, blocks = new[] { new { type = "divider" } } });

        answer.IsOk();
        Assert.Equal("missing_text_in_message", answer["warning"].Text());
        Assert.Equal("missing_text_in_message", answer["response_metadata"]?["warnings"]?[0].Text());
    }

    [Fact]
    public async Task Longer_texts_than_forty_thousand_are_cut()
    {
        await using var stage = await Stage.OpenAsync();

        var answer = await stage.CallAsync("chat.postMessage",
            new { channel = Cast.Sales, text = new string('x', 40_001) });

        Assert.Equal(40_000, answer["message"]?["text"].Text().Length);
        Assert.Equal("message_truncated", answer["warning"].Text());
    }

    [Fact]
    public async Task More_than_a_hundred_attachments_are_refused()
    {
        await using var stage = await Stage.OpenAsync();
        var attachments = Enumerable.Repeat(new { text = "x" }, 101);

        (await stage.CallAsync("chat.postMessage",
            new { channel = Cast.Sales, text = "x", attachments })).IsRefused("too_many_attachments");
    }

    [Fact]
    public async Task A_page_of_another_site_is_turned_away()
    {
        await using var stage = await Stage.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(stage.App.Control, "reset"));
        request.Headers.Add("Origin", "https://evil.example");

        using var response = await stage.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_name_that_was_made_to_point_here_is_turned_away()
    {
        await using var stage = await Stage.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(stage.App.Control, "state"));
        request.Headers.Host = "rebound.example";

        using var response = await stage.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
