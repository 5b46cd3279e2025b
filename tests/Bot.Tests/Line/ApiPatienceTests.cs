using System.Net;
using System.Net.Http.Headers;
using Performix.Bot.Slack.Outgoing;
using Performix.Bot.Tests.SlackClient;

namespace Performix.Bot.Tests.Line;

public sealed class ApiPatienceTests
{
    private const string Fast = """{"ok":false,"error":"ratelimited"}""";

    [Theory]
    [InlineData("", 429, "0")]
    [InlineData("", 503, "0")]
    public async Task What_was_surely_not_done_is_tried_again(string body, int status, string after)
    {
        await using var slack = await FakeSlack.Start();
        slack.Says("chat.postMessage", new Reply(body, status, after), new Reply(body, status, after));

        using var response = await AskAsync(slack, "/api/chat.postMessage");

        Assert.Equal((HttpStatusCode.OK, 3), (response.StatusCode, slack.Calls.Count));
    }

    [Fact]
    public async Task Too_fast_without_an_advice_waits_a_second()
    {
        await using var slack = await FakeSlack.Start();
        slack.Says("chat.postMessage", new Reply(Fast, 429), new Reply(Fast));

        using var response = await AskAsync(slack, "/api/chat.postMessage");

        Assert.Equal("""{"ok":true}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_longer_wait_than_people_have_is_a_refusal_at_once()
    {
        await using var slack = await FakeSlack.Start();
        slack.Says("chat.postMessage", new Reply("", 429, "3600"));

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(slack, "/api/chat.postMessage"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task What_may_have_been_done_is_not_tried_again()
    {
        await using var slack = await FakeSlack.Start();
        slack.Says("chat.postMessage", new Reply("", 500));

        using var response = await AskAsync(slack, "/api/chat.postMessage");

        Assert.Equal((HttpStatusCode.InternalServerError, 1), (response.StatusCode, slack.Calls.Count));
    }

    [Theory]
    [InlineData("/api/chat.postMessage", "Bearer xoxb-1")]
    [InlineData("/respond", "")]
    public async Task The_token_goes_to_the_Web_API_only(string path, string token)
    {
        await using var slack = await FakeSlack.Start();

        using var response = await AskAsync(slack, path);

        Assert.Equal(token, slack.LastCall.Headers.Authorization ?? "");
    }

    private static async Task<HttpResponseMessage> AskAsync(FakeSlack slack, string path)
    {
        using var http = new HttpClient(new ApiPatience(new Uri(slack.ApiAddress), TimeProvider.System)
        {
            InnerHandler = new SocketsHttpHandler(),
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(slack.Address + path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "xoxb-1");
        request.Content = new StringContent("{}");
        return await http.SendAsync(request);
    }
}
