using SlackNet;
using SlackNet.WebApi;

namespace Performix.Bot.Tests.SlackClient;

public sealed class ApiFailureTests
{
    private static readonly Message Hello = new() { Channel = "C1", Text = "Hello" };

    [Fact]
    public async Task A_refusal_names_its_code_and_what_was_wrong()
    {
        await using var rig = await Rig.Start();
        rig.Slack.Says("chat.postMessage", """
            {"ok":false,"error":"invalid_blocks",
             "response_metadata":{"messages":["[ERROR] must be less than 51 items"]}}
            """);

        var refused = await Assert.ThrowsAsync<SlackException>(() => rig.Client.Chat.PostMessage(Hello));

        Assert.Equal("invalid_blocks", refused.ErrorCode);
        Assert.Equal(["[ERROR] must be less than 51 items"], refused.ErrorMessages);
    }

    [Fact]
    public async Task A_call_that_came_too_fast_is_repeated_after_the_wait_that_Slack_asks_for()
    {
        await using var rig = await Rig.Start();
        rig.Slack.Says("chat.postMessage", TooFast, TooFast, """{"ok":true,"ts":"1.5"}""");

        var posted = await rig.Client.Chat.PostMessage(Hello);

        Assert.Equal("1.5", posted.Ts);
        Assert.Equal(["Hello", "Hello", "Hello"], rig.Slack.Calls.Select(c => (string?)c.Json["text"]));
    }

    [Fact]
    public async Task A_client_that_does_not_repeat_hands_the_wait_to_its_caller()
    {
        await using var slack = await FakeSlack.Start();
        slack.Says("chat.postMessage", TooFast with { RetryAfter = "7" });
        using var http = new HttpClient();
        var settings = Default.JsonSettings();
        var urls = new LocalUrls(Default.UrlBuilder(settings), slack.ApiAddress);
        var client = new SlackApiClient(Default.Http(settings, () => http, null), urls, settings, "xoxb-bot")
        {
            DisableRetryOnRateLimit = true
        };

        var refused = await Assert.ThrowsAsync<SlackRateLimitException>(() => client.Chat.PostMessage(Hello));

        Assert.Equal(TimeSpan.FromSeconds(7), refused.RetryAfter);
    }

    [Fact]
    public async Task Too_fast_in_an_answer_of_200_is_a_refusal()
    {
        await using var rig = await Rig.Start();
        rig.Slack.Says("chat.postMessage", """{"ok":false,"error":"ratelimited"}""");

        var refused = await Assert.ThrowsAsync<SlackException>(() => rig.Client.Chat.PostMessage(Hello));

        Assert.Equal("ratelimited", refused.ErrorCode);
    }

    [Fact]
    public async Task A_server_in_trouble_is_a_fault_of_HTTP()
    {
        await using var rig = await Rig.Start();
        rig.Slack.Says("chat.postMessage", new Reply("", Status: 503));

        await Assert.ThrowsAsync<HttpRequestException>(() => rig.Client.Chat.PostMessage(Hello));
    }

    [Fact]
    public async Task What_is_not_found_can_be_null()
    {
        await using var rig = await Rig.Start();
        rig.Slack.Says("users.info", """{"ok":false,"error":"user_not_found"}""");
        rig.Slack.Says("users.info", """{"ok":false,"error":"fatal_error"}""");

        Assert.Null(await Utils.NullIfNotFound(rig.Client.Users.Info("U9")));
        await Assert.ThrowsAsync<SlackException>(() => Utils.NullIfNotFound(rig.Client.Users.Info("U9")));
    }

    private static Reply TooFast => new("", Status: 429, RetryAfter: "0");
}
