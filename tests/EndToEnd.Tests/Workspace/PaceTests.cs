using System.Net;

namespace Performix.EndToEnd.Tests.Workspace;

public sealed class PaceTests
{
    [Fact]
    public async Task A_channel_takes_one_message_a_second()
    {
        await using var stage = await Stage.OpenAsync();
        using var first = await PostAsync(stage, Cast.Sales);
        using var second = await PostAsync(stage, Cast.Sales);
        using var elsewhere = await PostAsync(stage, Cast.Leaders);
        stage.Time.Advance(TimeSpan.FromSeconds(1));
        using var later = await PostAsync(stage, Cast.Sales);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), second.Headers.RetryAfter?.Delta);
        Assert.Contains("\"error\":\"ratelimited\"", await second.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task The_header_can_be_left_out()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.ControlAsync("fault", new { kind = "no_retry_after" });
        using var first = await PostAsync(stage, Cast.Sales);
        using var second = await PostAsync(stage, Cast.Sales);

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Null(second.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_message_that_is_refused_does_not_count()
    {
        await using var stage = await Stage.OpenAsync();

        (await stage.CallAsync("chat.postMessage", new { channel = Cast.Sales, text = "" })).IsRefused("no_text");
        (await stage.CallAsync("chat.postMessage", new { channel = Cast.Sales, text = "x" })).IsOk();
    }

    [Theory]
    [InlineData("users.list", 20)]
    [InlineData("conversations.info?channel=C0SALES", 50)]
    [InlineData("users.info?user=U0MONA", 100)]
    public async Task A_method_takes_as_many_calls_a_minute_as_its_tier_says(string method, int allowed)
    {
        await using var stage = await Stage.OpenAsync();
        for (var i = 0; i < allowed; i++)
        {
            (await stage.GetAsync(method)).IsOk();
        }

        (await stage.GetAsync(method)).IsRefused("ratelimited");
        stage.Time.Advance(TimeSpan.FromMinutes(1));
        (await stage.GetAsync(method)).IsOk();
    }

    [Fact]
    public async Task A_limit_can_be_made_to_strike()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.ControlAsync("fault", new { kind = "rate_limit", target = "views.publish", value = "7" });

        using var limited = await stage.SendAsync("views.publish", new { }, stage.App.BotToken);

        Assert.Equal(TimeSpan.FromSeconds(7), limited.Headers.RetryAfter?.Delta);
        (await stage.CallAsync("auth.test", new { })).IsOk();
    }

    private static Task<HttpResponseMessage> PostAsync(Stage stage, string channel) =>
        stage.SendAsync("chat.postMessage", new { channel, text = "x" }, stage.App.BotToken);
}
