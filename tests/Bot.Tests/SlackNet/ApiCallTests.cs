using Newtonsoft.Json.Linq;
using SlackNet;
using SlackNet.WebApi;

namespace Performix.Bot.Tests.SlackClient;

public sealed class ApiCallTests
{
    private const string Opened = """{"ok":true,"channel":{"id":"D1"}}""";

    [Fact]
    public async Task What_only_reads_is_a_GET()
    {
        await using var rig = await Rig.Start();

        await rig.Client.Users.Info("U1");
        await rig.Client.Users.List();
        await rig.Client.Users.LookupByEmail("ada@example.com");
        await rig.Client.Conversations.Info("C1");
        await rig.Client.Conversations.Members("C1");
        await rig.Client.Chat.GetPermalink("C1", "1.5");
        await rig.Client.Files.GetUploadUrlExternal("chart.png", 3);

        Assert.Equal(
            ["users.info", "users.list", "users.lookupByEmail", "conversations.info", "conversations.members",
             "chat.getPermalink", "files.getUploadURLExternal"],
            rig.Slack.Calls.Select(c => c.Method));
        Assert.All(rig.Slack.Calls, c => Assert.Equal("GET", c.Verb));
    }

    [Fact]
    public async Task What_acts_is_a_POST_of_JSON()
    {
        await using var rig = await Rig.Start();
        rig.Slack.Says("conversations.open", Opened);

        await rig.Client.Auth.Test();
        await rig.Client.AppsConnectionsApi.Open();
        await rig.Client.Conversations.Open(["U1", "U2"]);
        await rig.Client.Chat.PostMessage(new Message { Channel = "C1", Text = "Hello" });
        await rig.Client.Chat.Delete("1.5", "C1");
        await rig.Client.Views.Publish("U1", new HomeViewDefinition());

        Assert.Equal(
            ["auth.test", "apps.connections.open", "conversations.open", "chat.postMessage", "chat.delete",
             "views.publish"],
            rig.Slack.Calls.Select(c => c.Method));
        Assert.All(rig.Slack.Calls, c => Assert.Equal(("POST", "application/json"), (c.Verb, c.Headers.ContentType)));
    }

    [Fact]
    public async Task Arguments_of_a_GET_are_escaped_in_the_query_and_null_is_left_out()
    {
        await using var rig = await Rig.Start();

        await rig.Client.Get<JObject>(
            "users.list",
            new Dictionary<string, object> { ["cursor"] = "a=b&c d", ["limit"] = 20, ["team_id"] = null! },
            CancellationToken.None);

        Assert.Equal("a=b&c d", rig.Slack.LastCall.Query["cursor"]);
        Assert.Equal("20", rig.Slack.LastCall.Query["limit"]);
        Assert.DoesNotContain("team_id", rig.Slack.LastCall.Query.Keys);
    }

    [Fact]
    public async Task Calls_carry_the_bot_token_and_the_socket_is_asked_for_with_the_app_token()
    {
        await using var rig = await Rig.Start();

        await rig.Client.Auth.Test();
        await rig.Connect();

        Assert.Equal("Bearer xoxb-bot", rig.Slack.Calls[0].Headers.Authorization);
        Assert.Equal("Bearer xapp-app", rig.Slack.Calls[1].Headers.Authorization);
    }

    [Fact]
    public async Task Another_token_can_be_used_for_a_call()
    {
        await using var rig = await Rig.Start();

        await rig.Client.WithAccessToken("xoxb-other").Auth.Test();

        Assert.Equal("Bearer xoxb-other", rig.Slack.LastCall.Headers.Authorization);
    }

    [Fact]
    public async Task A_method_without_a_typed_call_is_reached_by_name()
    {
        await using var rig = await Rig.Start();
        rig.Slack.Says("blocks.validate", """{"ok":true,"errors":[{"pointer":"/blocks/0"}]}""");

        var answer = await rig.Client.Post<JObject>(
            "blocks.validate", new Dictionary<string, object> { ["message"] = "{}" }, CancellationToken.None);

        Assert.Equal("/blocks/0", (string?)answer["errors"]![0]!["pointer"]);
        Assert.Equal("{}", (string?)rig.Slack.LastCall.Json["message"]);
    }

    [Fact]
    public async Task Answers_are_read_into_their_types()
    {
        await using var rig = await Rig.Start();
        rig.Slack.Says("users.info", """
            {"ok":true,"user":{"id":"U1","real_name":"Ada","tz_offset":3600,"profile":{"email":"ada@example.com"}}}
            """);
        rig.Slack.Says("conversations.open", Opened);
        rig.Slack.Says("chat.postMessage", """{"ok":true,"ts":"1.5","channel":"C1","message":{"text":"Hello"}}""");

        var user = await rig.Client.Users.Info("U1");
        var direct = await rig.Client.Conversations.Open(["U1"]);
        var posted = await rig.Client.Chat.PostMessage(new Message { Channel = "C1", Text = "Hello" });

        Assert.Equal(("Ada", 3600, "ada@example.com"), (user.RealName, user.TzOffset, user.Profile.Email));
        Assert.Equal("D1", direct);
        Assert.Equal(("1.5", "C1", "Hello"), (posted.Ts, posted.Channel, posted.Message.Text));
    }

    [Fact]
    public async Task Null_blocks_leave_a_posted_message_alone_and_an_empty_list_empties_it()
    {
        await using var rig = await Rig.Start();

        await rig.Client.Chat.Update(new MessageUpdate { Ts = "1.5", ChannelId = "C1", Text = "Done" });
        await rig.Client.Chat.Update(new MessageUpdate { Ts = "1.5", ChannelId = "C1", Text = "Done", Blocks = [] });

        Assert.Equal("C1", (string?)rig.Slack.LastCall.Json["channel"]);
        Assert.Null(rig.Slack.Calls[0].Json["blocks"]);
        Assert.Empty(rig.Slack.Calls[1].Json["blocks"]!);
    }
}
