using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Workspace;

public sealed class TokenTests
{
    [Theory]
    [InlineData("chat.postMessage", null, "not_authed")]
    [InlineData("chat.postMessage", "xoxb-other", "invalid_auth")]
    [InlineData("chat.postMessage", "xapp-1-sandbox-app", "not_allowed_token_type")]
    [InlineData("apps.connections.open", "xoxb-sandbox-bot", "not_allowed_token_type")]
    [InlineData("chat.shout", "xoxb-sandbox-bot", "unknown_method")]
    public async Task A_call_without_the_right_token_is_refused(string method, string? token, string code)
    {
        await using var stage = await Stage.OpenAsync();

        var answer = await stage.CallAsync(method, new { channel = Cast.Sales, text = "x" }, token);

        answer.IsRefused(code);
    }

    [Fact]
    public async Task A_missing_scope_is_named_beside_those_that_are_there()
    {
        await using var stage = await Stage.OpenAsync(WithScopes("users:read"));

        var answer = await stage.CallAsync("chat.postMessage", new { channel = Cast.Sales, text = "x" });

        answer.IsRefused("missing_scope");
        Assert.Equal("chat:write", answer["needed"].Text());
        Assert.Equal("users:read", answer["provided"].Text());
    }

    [Fact]
    public async Task Addresses_are_left_out_without_their_scope()
    {
        await using var without = await Stage.OpenAsync(WithScopes("users:read"));
        await using var with = await Stage.OpenAsync();

        Assert.Null((await without.GetAsync($"users.info?user={Cast.Mona}"))["user"]?["profile"]?["email"]);
        Assert.Equal("mona@example.com",
            (await with.GetAsync($"users.info?user={Cast.Mona}"))["user"]?["profile"]?["email"].Text());
        (await without.GetAsync("users.lookupByEmail?email=mona@example.com")).IsRefused("missing_scope");
    }

    [Fact]
    public async Task Reading_a_private_channel_needs_the_scope_of_private_channels()
    {
        await using var stage = await Stage.OpenAsync(WithScopes("channels:read"));

        (await stage.GetAsync($"conversations.info?channel={Cast.Sales}")).IsOk();
        var answer = await stage.GetAsync($"conversations.info?channel={Cast.Leaders}");

        answer.IsRefused("missing_scope");
        Assert.Equal("groups:read", answer["needed"].Text());
    }

    [Fact]
    public async Task A_revoked_token_is_said_to_be_revoked()
    {
        await using var stage = await Stage.OpenAsync();
        (await stage.CallAsync("auth.test", new { })).IsOk();

        await stage.ControlAsync("change", new { what = "revoke", token = stage.App.BotToken });

        (await stage.CallAsync("auth.test", new { })).IsRefused("token_revoked");
    }

    [Fact]
    public async Task A_token_is_taken_from_a_form_but_not_from_a_JSON_body()
    {
        await using var stage = await Stage.OpenAsync();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = stage.App.BotToken });
        using var response = await stage.Http.PostAsync(new Uri(stage.App.ApiBase, "auth.test"), form);

        Assert.Contains("\"ok\":true", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        (await stage.CallAsync("auth.test", new { token = stage.App.BotToken }, null)).IsRefused("not_authed");
    }

    [Fact]
    public async Task The_bot_learns_who_it_is()
    {
        await using var stage = await Stage.OpenAsync();

        var answer = await stage.CallAsync("auth.test", new { });

        answer.IsOk();
        Assert.Equal(Cast.Bot, answer["user_id"].Text());
        Assert.Equal("T0SANDBOX", answer["team_id"].Text());
    }

    [Fact]
    public async Task No_token_is_in_the_log()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.FormAsync("auth.test", new Dictionary<string, string> { ["token"] = stage.App.BotToken });
        await stage.ConnectAsync();

        var log = (await stage.ControlAsync("log")).ToJsonString();

        Assert.Contains("auth.test", log, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.App.BotToken, log, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.App.AppToken, log, StringComparison.Ordinal);
    }

    private static WorkspaceSeed WithScopes(params string[] scopes) => Cast.Seed with
    {
        Tokens =
        [
            new("xoxb-sandbox-bot", TokenKind.Bot, scopes),
            new("xapp-1", TokenKind.App, ["connections:write"]),
        ],
    };
}
